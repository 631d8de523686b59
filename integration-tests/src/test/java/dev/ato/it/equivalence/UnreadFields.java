package dev.ato.it.equivalence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Takes {@code this.this$0 = outer;} out of a constructor whose class never reads it. */
final class UnreadFields {

  private UnreadFields() {}

  /** Of a class with others within, which may read its fields, nothing is taken. */
  static void remove(ClassNode type, MethodNode method) {
    boolean hasInner = type.innerClasses.stream().anyMatch(it -> type.name.equals(it.outerName));
    if (method.name.equals("<init>") && !hasInner) {
      Set<String> fields =
          type.fields.stream()
              .filter(field -> isOuter(field) && !isRead(type, field))
              .map(field -> field.name + field.desc)
              .collect(Collectors.toSet());
      Stream.of(method.instructions.toArray())
          .filter(node -> isStore(node, type.name, fields))
          .toList()
          .forEach(store -> remove(method, store));
    }
  }

  private static boolean isOuter(FieldNode field) {
    return (field.access & Opcodes.ACC_SYNTHETIC) != 0 && field.name.startsWith("this$");
  }

  private static boolean isRead(ClassNode type, FieldNode field) {
    return type.methods.stream()
        .flatMap(method -> Stream.of(method.instructions.toArray()))
        .anyMatch(
            node ->
                node.getOpcode() == Opcodes.GETFIELD
                    && node instanceof FieldInsnNode access
                    && access.name.equals(field.name));
  }

  private static boolean isStore(AbstractInsnNode node, String owner, Set<String> fields) {
    return node instanceof FieldInsnNode put
        && put.getOpcode() == Opcodes.PUTFIELD
        && put.owner.equals(owner)
        && fields.contains(put.name + put.desc)
        && opcode(put.getPrevious()) == Opcodes.ALOAD
        && opcode(put.getPrevious().getPrevious()) == Opcodes.ALOAD;
  }

  private static int opcode(@Nullable AbstractInsnNode node) {
    return node == null ? -1 : node.getOpcode();
  }

  private static void remove(MethodNode method, AbstractInsnNode store) {
    AbstractInsnNode value = store.getPrevious();
    List.of(value.getPrevious(), value, store).forEach(method.instructions::remove);
  }
}
