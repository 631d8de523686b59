package dev.ato.bytecode.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Writes each of the sixteen conditional jumps (JVMS §6.5.if_cond) in one of four ways: {@code ==}
 * and {@code <} of integers, {@code ==} of references, {@code null}; the others are these with the
 * ways on exchanged, or the operands. What compares floating point numbers is an operation before
 * the jump and stays as it is: {@code fcmpl} and {@code fcmpg} differ for NaN.
 *
 * @param negated whether the jump is taken where the comparison does not hold
 */
record Comparison(String text, List<Value> operands, boolean negated) {

  /** Equality of integers. */
  static final String EQUAL = "==";

  private static final String LESS = "<";
  private static final String SAME = "is";
  private static final String NULL = "is null";

  /** What a switch is called; it is no comparison, but decided like one. */
  static final String SWITCH = "switch";

  /** What the label of an exit of a switch begins with. */
  static final String CASE = "case ";

  /** The exit of a switch for all other keys. */
  static final String DEFAULT = "default";

  /** The exit where the comparison holds. */
  static final String THEN = "then";

  /** The exit where it does not. */
  static final String ELSE = "else";

  static Comparison of(int opcode, Frame frame, Values values) {
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      return new Comparison(NULL, List.of(frame.pop()), opcode == Opcodes.IFNONNULL);
    }
    boolean withZero = opcode <= Opcodes.IFLE;
    Value right = withZero ? values.number(0) : frame.pop();
    Value left = frame.pop();
    if (opcode >= Opcodes.IF_ACMPEQ && (isNull(left) || isNull(right))) {
      Value other = isNull(left) ? right : left;
      return new Comparison(NULL, List.of(other), opcode == Opcodes.IF_ACMPNE);
    }
    if (opcode == Opcodes.IF_ICMPEQ || opcode == Opcodes.IF_ICMPNE) {
      return equal(left, right, opcode == Opcodes.IF_ICMPNE, values);
    }
    List<Value> operands = List.of(left, right);
    List<Value> exchanged = List.of(right, left);
    return switch (opcode) {
      case Opcodes.IFEQ -> new Comparison(EQUAL, operands, false);
      case Opcodes.IFNE -> new Comparison(EQUAL, operands, true);
      case Opcodes.IFLT, Opcodes.IF_ICMPLT -> new Comparison(LESS, operands, false);
      case Opcodes.IFGE, Opcodes.IF_ICMPGE -> new Comparison(LESS, operands, true);
      case Opcodes.IFGT, Opcodes.IF_ICMPGT -> new Comparison(LESS, exchanged, false);
      case Opcodes.IFLE, Opcodes.IF_ICMPLE -> new Comparison(LESS, exchanged, true);
      case Opcodes.IF_ACMPEQ -> new Comparison(SAME, operands, false);
      case Opcodes.IF_ACMPNE -> new Comparison(SAME, operands, true);
      default -> throw new UnfitCodeException("it has an unknown jump: " + opcode);
    };
  }

  /**
   * Of a constant and another value the constant stands right. What a method returns or a field
   * holds as a {@code boolean} is 0 or 1 (JVMS §6.5.ireturn, §6.5.putfield), so that it is 1 where
   * it is not 0.
   */
  private static Comparison equal(Value left, Value right, boolean negated, Values values) {
    boolean isExchanged = left instanceof Value.Constant && !(right instanceof Value.Constant);
    Value first = isExchanged ? right : left;
    Value second = isExchanged ? left : right;
    boolean isTrue = second instanceof Value.Constant constant && constant.text().equals("1");
    if (isTrue && first instanceof Value.Result && first.type().equals("Z")) {
      return new Comparison(EQUAL, List.of(first, values.number(0)), !negated);
    }
    return new Comparison(EQUAL, List.of(first, second), negated);
  }

  /**
   * The exit that a choice takes, by its label; null unless that is known from the constants that
   * it compares. For a key without a case it is one that no exit has.
   */
  static @Nullable String decided(Step choice, List<Value> operands) {
    for (Value operand : operands) {
      if (!(operand instanceof Value.Constant)) {
        return null;
      }
    }
    return switch (choice.text()) {
      case EQUAL -> word(integer(operands.get(0)) == integer(operands.get(1)));
      case LESS -> word(integer(operands.get(0)) < integer(operands.get(1)));
      case NULL -> word(operands.get(0).type().isEmpty());
      case SWITCH -> CASE + integer(operands.get(0));
      default -> null;
    };
  }

  /** Whether a choice asks if something is {@code null}; it then has both ways, in this order. */
  static boolean isOfNull(Step step) {
    return step.kind() == Step.Kind.CHOICE && step.text().equals(NULL);
  }

  private static boolean isNull(Value value) {
    return value instanceof Value.Constant && value.type().isEmpty();
  }

  private static String word(boolean holds) {
    return holds ? THEN : ELSE;
  }

  private static int integer(Value constant) {
    return Integer.parseInt(((Value.Constant) constant).text());
  }
}
