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
      Map<Integer, Value> done = new HashMap<>();
      state.edges().forEach(edge -> close(edge, values, slots, done));
    }
    close(automaton.start(), values, Map.of(), new HashMap<>());
  }

  private static void close(
      Edge edge, Values values, Map<Value, Value> slots, Map<Integer, Value> done) {
    for (Value operand : edge.operands()) {
      edge.arguments().add(values.replaced(operand, it -> slots.getOrDefault(it, it), done));
    }
    for (Value kept : edge.target().kept()) {
      Value here = edge.here(kept);
      edge.arguments().add(values.replaced(here, it -> slots.getOrDefault(it, it), done));
    }
  }
}
