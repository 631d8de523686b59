package dev.ato.bytecode.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what each way gives in the slots of the state that it leads from. */
final class Closing {

  /** The slot of what the state's step gives. */
  static final int RESULT = -1;

  /** The slot of what it throws. */
  static final int THROWN = -2;

  private Closing() {}

  static void apply(Automaton automaton, Values values) {
    for (State state : automaton.states()) {
      Map<Value, Value> slots = new HashMap<>();
      if (state.step().result() != null) {
        slots.put(state.step().result(), values.slot(RESULT));
      }
      if (state.step().thrown() != null) {
        slots.put(state.step().thrown(), values.slot(THROWN));
      }
      List<Value> kept = state.kept();
      for (int i = 0; i < kept.size(); i++) {
        slots.put(kept.get(i), values.slot(i));
      }
      Replacement closed = new Replacement(values, leaf -> slots.getOrDefault(leaf, leaf));
      for (Edge edge : state.edges()) {
        close(edge, closed);
      }
    }
    close(automaton.start(), new Replacement(values, leaf -> leaf));
  }

  private static void close(Edge edge, Replacement closed) {
    for (Value operand : edge.operands()) {
      edge.arguments().add(closed.of(operand));
    }
    for (Value kept : edge.target().kept()) {
      edge.arguments().add(closed.of(edge.here(kept)));
    }
  }
}
