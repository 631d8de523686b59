package dev.ato.bytecode.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what each way gives in the slots of the state that it leads from. */
final class Closing {

  /** The slot of what the state's step gives. */
  static final int RESULT = -1;

  /** The slot of what it throws. */
  static final int THROWN = -2;

  private final Values values;

  /** What stands for each value in the state that is being written, by its number. */
  private final @Nullable Value[] slots;

  private Closing(Values values) {
    this.values = values;
    slots = new Value[values.count()];
  }

  static void apply(Automaton automaton, Values values) {
    Closing closing = new Closing(values);
    for (State state : automaton.states()) {
      closing.close(state);
    }
    closing.close(automaton.start(), new Replacement(values, leaf -> leaf));
  }

  private void close(State state) {
    List<Value> kept = state.kept();
    put(state.step().result(), values.slot(RESULT));
    put(state.step().thrown(), values.slot(THROWN));
    for (int i = 0; i < kept.size(); i++) {
      put(kept.get(i), values.slot(i));
    }
    Replacement closed = new Replacement(values, this::slot);
    for (Edge edge : state.edges()) {
      close(edge, closed);
    }
    put(state.step().result(), null);
    put(state.step().thrown(), null);
    for (Value value : kept) {
      put(value, null);
    }
  }

  private void put(@Nullable Value value, @Nullable Value slot) {
    if (value != null) {
      slots[value.number()] = slot;
    }
  }

  private Value slot(Value leaf) {
    Value slot = leaf.number() < slots.length ? slots[leaf.number()] : null;
    return slot != null ? slot : leaf;
  }

  private void close(Edge edge, Replacement closed) {
    for (Value operand : edge.operands()) {
      edge.arguments().add(closed.of(operand));
    }
    for (Value kept : edge.target().kept()) {
      edge.arguments().add(closed.of(edge.here(kept)));
    }
  }
}
