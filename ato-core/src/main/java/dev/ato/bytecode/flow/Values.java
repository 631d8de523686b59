package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes values: constants, slots and operations that equal each other once. */
final class Values {

  private final Map<String, Value> constants = new HashMap<>();
  private final List<Value> slots = new ArrayList<>();
  private final Map<Computation, Value> operations = new HashMap<>();
  private final Words words;
  private int count;

  Values(Words words) {
    this.words = words;
  }

  /** How many values there are; their numbers are below. */
  int count() {
    return count;
  }

  Value constant(String type, String text) {
    Value known = constants.get(text);
    if (known == null) {
      known = new Value.Constant(count++, type, text);
      constants.put(text, known);
    }
    return known;
  }

  Value number(int value) {
    return constant("I", Integer.toString(value));
  }

  /** A string. */
  Value text(String text) {
    return constant(TextOf.STRING, words.quoted(text));
  }

  /** A new value with a name that no other has. */
  Value parameter(String type, String name) {
    return new Value.Parameter(count++, type, name);
  }

  /**
   * What a state is given or gives.
   *
   * @param index its place, from {@link Closing#THROWN} on
   */
  Value slot(int index) {
    while (slots.size() <= index - Closing.THROWN) {
      slots.add(new Value.Slot(count++, slots.size() + Closing.THROWN));
    }
    return slots.get(index - Closing.THROWN);
  }

  Value operation(Operator operator, List<Value> operands) {
    Computation computation = new Computation(operator, operands);
    Value known = operations.get(computation);
    if (known == null) {
      known = new Value.Operation(count++, operator, List.copyOf(operands));
      operations.put(computation, known);
    }
    return known;
  }

  Value.Result result(String type) {
    return new Value.Result(count++, type);
  }

  Value.Phi phi(String type) {
    return new Value.Phi(count++, type);
  }

  /**
   * Operator and operands; values are compared by identity, so this is quick. A record would make
   * its methods anew in every JVM, at a price.
   */
  private static final class Computation {

    private final Operator operator;
    private final List<Value> operands;

    Computation(Operator operator, List<Value> operands) {
      this.operator = operator;
      this.operands = operands;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Computation computation
          && operator.text().equals(computation.operator.text())
          && operator.type().equals(computation.operator.type())
          && operands.equals(computation.operands);
    }

    @Override
    public int hashCode() {
      int hash = operator.text().hashCode();
      for (Value operand : operands) {
        hash = 31 * hash + operand.number();
      }
      return hash;
    }
  }
}
