package dev.ato.it.mutation;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Other types in casts, questions, arrays and handlers. */
final class TypeMutators {

  private static final String OTHER = "other/Type";

  static final List<TreeMutator> ALL =
      List.of(
          type("type of a cast", Opcodes.CHECKCAST),
          type("type of an instanceof", Opcodes.INSTANCEOF),
          type("type of an object", Opcodes.NEW),
          type("type of an array's elements", Opcodes.ANEWARRAY),
          Change.in(
              "cast dropped",
              TypeInsnNode.class,
              (body, it) -> it.getOpcode() == Opcodes.CHECKCAST,
              (body, it) -> body.method().instructions.remove(it)),
          Change.of(
              "type of an array of numbers",
              IntInsnNode.class,
              it -> it.getOpcode() == Opcodes.NEWARRAY,
              it -> it.operand = it.operand ^ 1),
          Change.of(
              "type of an array of arrays",
              MultiANewArrayInsnNode.class,
              it -> true,
              it -> it.desc = "[" + it.desc),
          new TreeMutator(
              "type of a catch",
              body ->
                  body.method().tryCatchBlocks.stream()
                      .<Runnable>map(it -> () -> it.type = OTHER)
                      .toList()),
          new TreeMutator(
              "catch of everything",
              body ->
                  body.method().tryCatchBlocks.stream()
                      .filter(it -> it.type != null)
                      .<Runnable>map(it -> () -> it.type = null)
                      .toList()));

  private TypeMutators() {}

  private static TreeMutator type(String name, int opcode) {
    return Change.of(
        name, TypeInsnNode.class, it -> it.getOpcode() == opcode, it -> it.desc = OTHER);
  }
}
