package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds choices that are always decided alike, since on all ways that are left to them the same
 * constants arrive, though they were given steps before: {@code added = true; break;} and later
 * {@code while (added)}, where the ways that bring {@code false} went elsewhere.
 *
 * <p>Sound because all ways on which a value may come are walked back to a constant, and any other
 * value on one of them ends the search (Wegman and Zadeck, "Constant propagation with conditional
 * branches", 1991).
 */
final class DecidedChoices {

  private static final int MOST_LOOKED_AT = 2000;

  private final Edge start;
  private final Set<At> met = new HashSet<>();
  private final Deque<At> open = new ArrayDeque<>();
  private Value.@Nullable Constant found;

  /** A value as it is given to a state. */
  private record At(State state, Value value) {}

  private DecidedChoices(Edge start) {
    this.start = start;
  }

  /** The choices among states whose outcome is always the same, each with its way out. */
  static IdentityHashMap<Step, Exit> among(List<State> states, Edge start) {
    IdentityHashMap<Step, Exit> decided = new IdentityHashMap<>(0);
    for (State state : states) {
      if (mayBeOne(state.step())) {
        Exit exit = outcome(state, start);
        if (exit != null) {
          decided.put(state.step(), exit);
        }
      }
    }
    return decided;
  }

  private static boolean mayBeOne(Step step) {
    if (step.kind() != Step.Kind.CHOICE) {
      return false;
    }
    for (Value operand : step.operands()) {
      if (!(operand instanceof Value.Phi || operand instanceof Value.Constant)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Exit outcome(State state, Edge start) {
    List<Value> constants = new ArrayList<>();
    for (int i = 0; i < state.step().operands().size(); i++) {
      int place = i;
      Value constant = new DecidedChoices(start).constant(state, way -> way.operands().get(place));
      if (constant == null) {
        return null;
      }
      constants.add(constant);
    }
    return Automaton.decided(state.step(), constants);
  }

  private Value.@Nullable Constant constant(State state, Function<Edge, Value> given) {
    if (!isGiven(state, given)) {
      return null;
    }
    while (!open.isEmpty()) {
      At at = open.remove();
      if (met.size() > MOST_LOOKED_AT || !isGiven(at.state(), way -> way.here(at.value()))) {
        return null;
      }
    }
    return found;
  }

  /** Whether all ways to a state give the constant, or what has yet to be looked at. */
  private boolean isGiven(State state, Function<Edge, Value> given) {
    if (start.target() == state && !isConstant(given.apply(start))) {
      return false;
    }
    for (State before : state.before()) {
      for (Edge way : before.edges()) {
        if (way.target() == state && !isGiven(before, given.apply(way))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isGiven(State before, Value value) {
    if (value instanceof Value.Phi) {
      if (met.add(new At(before, value))) {
        open.add(new At(before, value));
      }
      return true;
    }
    return isConstant(value);
  }

  private boolean isConstant(Value value) {
    if (!(value instanceof Value.Constant constant)) {
      return false;
    }
    if (found == null) {
      found = constant;
    }
    return found.text().equals(constant.text()) && found.type().equals(constant.type());
  }
}
