package dev.ato.it.equivalence;

import java.util.List;
import org.objectweb.asm.Opcodes;

/** The instructions that neither have an effect nor fail (JVMS §6.5). */
final class Computation {

  private Computation() {}

  /** Arithmetic but for integer division, conversions, comparisons that give a number. */
  static boolean isOne(int opcode) {
    return opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG && !isIntegerDivision(opcode);
  }

  static boolean isIntegerDivision(int opcode) {
    return opcode == Opcodes.IDIV
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LREM;
  }

  /** Whether it adds or takes away an integer 0. */
  static boolean changesNothing(int opcode, List<Expression> operands) {
    boolean isSum =
        opcode == Opcodes.IADD
            || opcode == Opcodes.ISUB
            || opcode == Opcodes.LADD
            || opcode == Opcodes.LSUB;
    return isSum
        && operands.get(1) instanceof Expression.Constant constant
        && constant.value() instanceof Number zero
        && zero.longValue() == 0;
  }

  /** How many slots the result takes. */
  static int size(int opcode) {
    return switch (opcode) {
      case Opcodes.I2L, Opcodes.I2D, Opcodes.L2D, Opcodes.F2L, Opcodes.F2D, Opcodes.D2L -> 2;
      case Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR, Opcodes.LAND, Opcodes.LOR, Opcodes.LXOR -> 2;
      default -> opcode < Opcodes.ISHL && (opcode - Opcodes.IADD) % 2 == 1 ? 2 : 1;
    };
  }
}
