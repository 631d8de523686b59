package dev.ato.bytecode.flow;

import java.util.BitSet;
import java.util.function.Consumer;

/** What a value is computed from in the end. Operations that share operands are entered once. */
final class Leaves {

  private final Consumer<Value> found;
  private final BitSet entered = new BitSet();

  private Leaves(Consumer<Value> found) {
    this.found = found;
  }

  /** Gives each value that is no operation, in the order of the operands; some of them again. */
  static void forEach(Value value, Consumer<Value> found) {
    if (value instanceof Value.Operation operation) {
      new Leaves(found).enter(operation);
    } else {
      found.accept(value);
    }
  }

  /** Whether a value that is no operation is among them. */
  static boolean contains(Value value, Value leaf) {
    if (!(value instanceof Value.Operation)) {
      return value == leaf;
    }
    boolean[] found = new boolean[1];
    forEach(value, it -> found[0] |= it == leaf);
    return found[0];
  }

  private void enter(Value.Operation operation) {
    entered.set(operation.number());
    for (Value operand : operation.operands()) {
      if (!(operand instanceof Value.Operation inner)) {
        found.accept(operand);
      } else if (!entered.get(inner.number())) {
        enter(inner);
      }
    }
  }
}
