package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes values, each that equals another once. */
final class Values {

  private final Map<String, Value> constants = new HashMap<>();
  private final Map<String, Value> parameters = new HashMap<>();
  private final Map<Integer, Value> slots = new HashMap<>();
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

  Value parameter(String type, String name) {
    Value known = parameters.get(name);
    if (known == null) {
      known = new Value.Parameter(count++, type, name);
      parameters.put(name, known);
    }
    return known;
  }

  Value slot(int index) {
    Value known = slots.get(index);
    if (known == null) {
      known = new Value.Slot(count++, index);
      slots.put(index, known);
    }
    return known;
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
   * A value with its leaves replaced.
   *
   * @param leaf what takes the place of a value that is no operation
   * @param done what was replaced before, by numbers; added to
   */
  Value replaced(Value value, Function<Value, Value> leaf, Map<Integer, Value> done) {
    if (!(value instanceof Value.Operation operation)) {
      return leaf.apply(value);
    }
    Value before = done.get(value.number());
    if (before != null) {
      return before;
    }
    List<Value> operands = new ArrayList<>(operation.operands().size());
    for (Value operand : operation.operands()) {
      operands.add(replaced(operand, leaf, done));
    }
    Value after = Arithmetic.simplified(this, operation.operator(), operands);
    done.put(value.number(), after);
    return after;
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
