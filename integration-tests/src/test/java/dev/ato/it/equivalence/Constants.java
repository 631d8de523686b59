package dev.ato.it.equivalence;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** What instructions push that neither have an effect nor fail: no class literals. */
final class Constants {

  /** Stands for the null reference; no text of a program is this object. */
  static final Object NULL = new Object();

  private Constants() {}

  static Optional<Expression> of(AbstractInsnNode node) {
    return value(node).map(value -> new Expression.Constant(value, size(value)));
  }

  private static int size(Object value) {
    return value instanceof Long || value instanceof Double ? 2 : 1;
  }

  private static Optional<Object> value(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    if (node instanceof LdcInsnNode push) {
      return Optional.of(push.cst).filter(it -> it instanceof Number || it instanceof String);
    } else if (node instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
      return Optional.of(push.operand);
    } else if (opcode == Opcodes.ACONST_NULL) {
      return Optional.of(NULL);
    }
    return number(opcode);
  }

  private static Optional<Object> number(int opcode) {
    return switch (opcode) {
      case Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5 ->
          Optional.of(opcode - Opcodes.ICONST_0);
      case Opcodes.LCONST_0, Opcodes.LCONST_1 -> Optional.of((long) opcode - Opcodes.LCONST_0);
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
          Optional.of((float) opcode - Opcodes.FCONST_0);
      case Opcodes.DCONST_0, Opcodes.DCONST_1 -> Optional.of((double) opcode - Opcodes.DCONST_0);
      default -> Optional.empty();
    };
  }
}
