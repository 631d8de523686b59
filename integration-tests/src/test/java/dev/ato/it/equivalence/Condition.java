package dev.ato.it.equivalence;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** When conditional jumps are taken (JVMS §6.5). */
final class Condition {

  private Condition() {}

  static boolean isJump(int opcode) {
    return (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IF_ACMPNE)
        || opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL;
  }

  /** The jump that is taken when this one is not. */
  static int negated(int opcode) {
    return opcode >= Opcodes.IFNULL ? opcode ^ 1 : (opcode - Opcodes.IFEQ ^ 1) + Opcodes.IFEQ;
  }

  /** The jump that is taken for exchanged operands. */
  static int mirrored(int opcode) {
    return switch (opcode) {
      case Opcodes.IF_ICMPLT -> Opcodes.IF_ICMPGT;
      case Opcodes.IF_ICMPGT -> Opcodes.IF_ICMPLT;
      case Opcodes.IF_ICMPLE -> Opcodes.IF_ICMPGE;
      case Opcodes.IF_ICMPGE -> Opcodes.IF_ICMPLE;
      default -> opcode;
    };
  }

  /** Whether a jump is taken, if its operands are constants. */
  static Optional<Boolean> outcome(int opcode, List<Expression> operands) {
    if (!(operands.get(0) instanceof Expression.Constant one)) {
      return Optional.empty();
    }
    if (operands.size() == 1) {
      return outcome(opcode, one);
    }
    return operands.get(1) instanceof Expression.Constant other
            && one.value() instanceof Integer left
            && other.value() instanceof Integer right
        ? Optional.of(holds(opcode - Opcodes.IF_ICMPEQ, Integer.compare(left, right)))
        : Optional.empty();
  }

  /** A constant that is no number is null, a text, or nothing that a jump asks for. */
  private static Optional<Boolean> outcome(int opcode, Expression.Constant operand) {
    if (opcode >= Opcodes.IFNULL) {
      return Optional.of((opcode == Opcodes.IFNULL) == (operand.value() == Constants.NULL));
    }
    return operand.value() instanceof Integer number
        ? Optional.of(holds(opcode - Opcodes.IFEQ, Integer.signum(number)))
        : Optional.empty();
  }

  private static boolean holds(int relation, int sign) {
    return switch (relation) {
      case 0 -> sign == 0;
      case 1 -> sign != 0;
      case 2 -> sign < 0;
      case 3 -> sign >= 0;
      case 4 -> sign > 0;
      default -> sign <= 0;
    };
  }
}
