package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds which values each state must be given for those that follow it, to a fixed point. */
final class LiveValues {

  private static final int MOST = 200_000;

  private final List<State> states;
  private final @Nullable Value[] leaves;

  /** How many live values each state was last found to have. */
  private final int[] counts;

  private final Deque<State> open = new ArrayDeque<>();
  private final BitSet isOpen = new BitSet();
  private int all;

  private LiveValues(List<State> states, int values) {
    this.states = states;
    leaves = new Value[values];
    counts = new int[states.size()];
  }

  /**
   * Finds them.
   *
   * @param values how many values there are
   */
  static void find(List<State> states, int values) {
    LiveValues live = new LiveValues(states, values);
    live.noteUses();
    live.spread();
    live.keep();
  }

  private void noteUses() {
    for (State state : states) {
      for (Edge edge : state.edges()) {
        for (Value operand : edge.operands()) {
          addLeaves(operand, state.live());
        }
      }
      clearGiven(state);
    }
  }

  private void spread() {
    for (int i = states.size() - 1; i >= 0; i--) {
      open(states.get(i));
    }
    while (!open.isEmpty()) {
      State state = open.remove();
      isOpen.clear(state.number());
      if (update(state)) {
        for (State before : state.before()) {
          open(before);
        }
      }
    }
  }

  private void open(State state) {
    if (!isOpen.get(state.number())) {
      isOpen.set(state.number());
      open.add(state);
    }
  }

  private boolean update(State state) {
    BitSet live = state.live();
    for (Edge edge : state.edges()) {
      add(edge, live);
    }
    clearGiven(state);
    int count = live.cardinality();
    int more = count - counts[state.number()];
    counts[state.number()] = count;
    all += more;
    if (all > MOST) {
      throw UnfitCodeException.tooLarge();
    }
    return more > 0;
  }

  /** Adds what the target of a way must be given, as it is seen from here. */
  private void add(Edge edge, BitSet live) {
    BitSet there = edge.target().live();
    if (!edge.renames()) {
      live.or(there);
      return;
    }
    for (int i = there.nextSetBit(0); i >= 0; i = there.nextSetBit(i + 1)) {
      addLeaves(edge.here(value(i)), live);
    }
  }

  /** What a step gives is not given to it. */
  private static void clearGiven(State state) {
    clear(state.step().result(), state.live());
    clear(state.step().thrown(), state.live());
  }

  private static void clear(@Nullable Value value, BitSet live) {
    if (value != null) {
      live.clear(value.number());
    }
  }

  private void addLeaves(Value value, BitSet live) {
    if (value instanceof Value.Operation) {
      Leaves.forEach(value, leaf -> addLeaf(leaf, live));
    } else {
      addLeaf(value, live);
    }
  }

  private void addLeaf(Value leaf, BitSet live) {
    if (leaf instanceof Value.Result || leaf instanceof Value.Phi) {
      live.set(leaf.number());
      leaves[leaf.number()] = leaf;
    }
  }

  private void keep() {
    for (State state : states) {
      BitSet live = state.live();
      for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
        state.kept().add(value(i));
      }
    }
  }

  private Value value(int number) {
    return Objects.requireNonNull(leaves[number]);
  }
}
