package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts other values in the place of the leaves of values; each operation is rebuilt once. */
final class Replacement {

  private final Values values;
  private final UnaryOperator<Value> leaves;
  private @Nullable Map<Value, Value> done;

  /**
   * A replacement.
   *
   * @param leaves what takes the place of a value that is no operation
   */
  Replacement(Values values, UnaryOperator<Value> leaves) {
    this.values = values;
    this.leaves = leaves;
  }

  /** A value with its leaves replaced. */
  Value of(Value value) {
    if (!(value instanceof Value.Operation operation)) {
      return leaves.apply(value);
    }
    if (done == null) {
      done = new HashMap<>();
    }
    Value before = done.get(value);
    if (before != null) {
      return before;
    }
    Value after = Arithmetic.simplified(values, operation.operator(), of(operation.operands()));
    done.put(value, after);
    return after;
  }

  /** Values with their leaves replaced. */
  List<Value> of(List<Value> several) {
    List<Value> replaced = new ArrayList<>(several.size());
    for (Value value : several) {
      replaced.add(of(value));
    }
    return replaced;
  }
}
