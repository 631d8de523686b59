package dev.ato.bytecode.flow;

import java.util.List;

/**
 * Writes one computation in one way: what is subtracted from an {@code int} or {@code long} as a
 * constant is added negated (JVMS §6.5.isub: the arithmetic is modular, so this holds for every
 * value, the smallest included; not so for floating point, whose zeros have signs). An {@code iinc}
 * is an addition like any other.
 */
final class Arithmetic {

  private Arithmetic() {}

  static Value simplified(Values values, Operator operator, List<Value> operands) {
    if (operands.size() == 2 && operands.get(1) instanceof Value.Constant subtracted) {
      if (operator.equals(Operator.INT_SUBTRACT) && subtracted.type().equals("I")) {
        Value negated = values.number(-Integer.parseInt(subtracted.text()));
        return values.operation(Operator.INT_ADD, List.of(operands.get(0), negated));
      }
      if (operator.equals(Operator.LONG_SUBTRACT) && subtracted.type().equals("J")) {
        String text = subtracted.text();
        long negated = -Long.parseLong(text.substring(0, text.length() - 1));
        return values.operation(
            Operator.LONG_ADD, List.of(operands.get(0), values.constant("J", negated + "L")));
      }
    }
    return values.operation(operator, operands);
  }
}
