package dev.ato.it.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Another local variable of the same kind, read or written. */
final class VariableMutators {

  static final List<TreeMutator> ALL =
      List.of(
          Change.in(
              "another variable read",
              VarInsnNode.class,
              (body, it) -> it.getOpcode() <= Opcodes.ALOAD && another(body, it).isPresent(),
              (body, it) -> it.var = another(body, it).orElseThrow()),
          Change.in(
              "another variable written",
              VarInsnNode.class,
              (body, it) ->
                  it.getOpcode() >= Opcodes.ISTORE
                      && it.getOpcode() <= Opcodes.ASTORE
                      && another(body, it).isPresent(),
              (body, it) -> it.var = another(body, it).orElseThrow()),
          Change.in(
              "store dropped",
              VarInsnNode.class,
              (body, it) -> it.getOpcode() >= Opcodes.ISTORE && it.getOpcode() <= Opcodes.ASTORE,
              (body, it) -> Change.set(body, it, pop(it.getOpcode()))),
          Change.of("step of an increment", IincInsnNode.class, it -> true, it -> it.incr++));

  private VariableMutators() {}

  private static int pop(int store) {
    return store == Opcodes.LSTORE || store == Opcodes.DSTORE ? Opcodes.POP2 : Opcodes.POP;
  }

  /** The next variable of the kind that the method reads or is given. */
  private static Optional<Integer> another(Body body, VarInsnNode access) {
    int load = kind(access.getOpcode());
    List<Integer> variables =
        Stream.concat(
                body.all(VarInsnNode.class, it -> kind(it.getOpcode()) == load).map(it -> it.var),
                parameters(body, load).stream())
            .distinct()
            .sorted()
            .toList();
    int next = (variables.indexOf(access.var) + 1) % variables.size();
    return variables.size() < 2 ? Optional.empty() : Optional.of(variables.get(next));
  }

  /** The instruction that reads what this one reads or writes. */
  private static int kind(int opcode) {
    return opcode >= Opcodes.ISTORE ? opcode - Opcodes.ISTORE + Opcodes.ILOAD : opcode;
  }

  private static List<Integer> parameters(Body body, int load) {
    List<Integer> slots = new ArrayList<>();
    int slot = (body.method().access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (Type type : Type.getArgumentTypes(body.method().desc)) {
      if (type.getOpcode(Opcodes.ILOAD) == load) {
        slots.add(slot);
      }
      slot += type.getSize();
    }
    return slots;
  }
}
