package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a method as states, each a closed function of what it is given, and the ways between
 * them. Blocks without a step are gone; so is a choice between two ways where the way that leads to
 * it has decided it (jump threading).
 */
final class Automaton {

  private static final int LONGEST_THREAD = 1000;
  private static final int MOST_HOPS = 200_000;
  private static final int MOST_LIVE = 200_000;

  private final Values values;
  private final List<State> states = new ArrayList<>();
  private final Deque<State> open = new ArrayDeque<>();
  private final Step forever = new Step(Step.Kind.END, null, "loop forever", List.of(), null, null);
  private final Edge start;
  private int allHops;

  private Automaton(Flow flow) {
    values = flow.values();
    start = edge("", entryOf(flow));
    while (!open.isEmpty()) {
      connect(open.remove());
    }
    findLive();
  }

  static Automaton of(Flow flow) {
    return new Automaton(flow);
  }

  /** The way into the method. */
  Edge start() {
    return start;
  }

  /** The states that are reached, in the order in which they are met. */
  List<State> states() {
    return states;
  }

  private static Exit entryOf(Flow flow) {
    return new Exit("", flow.entry(), 0);
  }

  private void connect(State state) {
    Step step = state.step();
    Block block = state.block();
    if (block != null && state.place() + 1 < block.steps().size()) {
      Step following = block.steps().get(state.place() + 1);
      State next = state(following, block, state.place() + 1);
      state.edges().add(new Edge("", next, following.operands(), Map.of()));
    } else if (block != null && block.jump() != null && step.kind() == Step.Kind.EFFECT) {
      state.edges().add(edge("", block.jump()));
    }
    for (Exit exit : step.exits()) {
      state.edges().add(edge(exit.label(), exit));
    }
  }

  /** Follows a way through blocks without steps, and through choices that it has decided. */
  private Edge edge(String label, Exit exit) {
    Map<Value, Value> renamed = new LinkedHashMap<>();
    Set<Block> empty = new HashSet<>();
    Exit way = exit;
    for (int hops = 0; ; hops++) {
      if (++allHops > MOST_HOPS) {
        throw UnfitCodeException.tooLarge();
      }
      rename(way, renamed);
      Block block = way.target();
      if (block.steps().isEmpty()) {
        Exit jump = block.jump();
        if (jump == null || !empty.add(block)) {
          return new Edge(label, forever(), List.of(), Map.of());
        }
        way = jump;
        continue;
      }
      Step step = block.steps().get(0);
      List<Value> operands = renamed(step.operands(), renamed);
      Exit decided = hops < LONGEST_THREAD ? decided(step, operands) : null;
      if (decided == null) {
        return new Edge(label, state(step, block, 0), operands, renamed);
      }
      empty.clear(); // what was decided now need not be so the next time
      way = decided;
    }
  }

  private void rename(Exit way, Map<Value, Value> renamed) {
    Map<Value, Value> here = new HashMap<>();
    for (Value.Phi phi : way.target().phis()) {
      here.put(phi, phi.arguments().get(way.entry()));
    }
    Map<Integer, Value> done = new HashMap<>();
    here.replaceAll(
        (phi, value) -> values.replaced(value, leaf -> renamed.getOrDefault(leaf, leaf), done));
    renamed.putAll(here);
  }

  private List<Value> renamed(List<Value> operands, Map<Value, Value> renamed) {
    if (renamed.isEmpty()) {
      return operands;
    }
    Map<Integer, Value> done = new HashMap<>();
    List<Value> seen = new ArrayList<>(operands.size());
    for (Value operand : operands) {
      seen.add(values.replaced(operand, leaf -> renamed.getOrDefault(leaf, leaf), done));
    }
    return seen;
  }

  private static @Nullable Exit decided(Step step, List<Value> operands) {
    if (step.kind() != Step.Kind.CHOICE) {
      return null;
    }
    String label = Comparison.decided(step, operands);
    if (label == null) {
      return null;
    }
    Exit otherwise = null;
    for (Exit exit : step.exits()) {
      if (exit.label().equals(label)) {
        return exit;
      }
      otherwise = exit;
    }
    return otherwise;
  }

  /** What does nothing and never ends. */
  private State forever() {
    return state(forever, null, 0);
  }

  private State state(Step step, @Nullable Block block, int place) {
    State known = step.state();
    if (known != null) {
      return known;
    }
    State state = new State(step, block, place, states.size());
    step.state(state);
    states.add(state);
    open.add(state);
    return state;
  }

  /** Which values each state must be given for those that follow it, to a fixed point. */
  private void findLive() {
    List<List<BitSet>> ownUse = new ArrayList<>();
    Map<Integer, Value> leaves = new HashMap<>();
    for (State state : states) {
      List<BitSet> uses = new ArrayList<>();
      for (Edge edge : state.edges()) {
        BitSet used = new BitSet();
        edge.operands().forEach(value -> addLeaves(value, used, leaves));
        uses.add(used);
      }
      ownUse.add(uses);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = states.size() - 1; i >= 0; i--) {
        changed |= updateLive(states.get(i), ownUse.get(i), leaves);
      }
      limitLive();
    }
    for (State state : states) {
      BitSet live = state.live();
      for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
        state.kept().add(Objects.requireNonNull(leaves.get(i)));
      }
    }
  }

  private void limitLive() {
    int live = 0;
    for (State state : states) {
      live += state.live().cardinality();
    }
    if (live > MOST_LIVE) {
      throw UnfitCodeException.tooLarge();
    }
  }

  private static boolean updateLive(State state, List<BitSet> uses, Map<Integer, Value> leaves) {
    BitSet live = new BitSet();
    for (int i = 0; i < uses.size(); i++) {
      live.or(uses.get(i));
      Edge edge = state.edges().get(i);
      BitSet there = edge.target().live();
      for (int bit = there.nextSetBit(0); bit >= 0; bit = there.nextSetBit(bit + 1)) {
        Value value = Objects.requireNonNull(leaves.get(bit));
        addLeaves(edge.here(value), live, leaves);
      }
    }
    clear(state.step().result(), live);
    clear(state.step().thrown(), live);
    if (live.equals(state.live())) {
      return false;
    }
    state.live().or(live);
    return true;
  }

  private static void clear(@Nullable Value value, BitSet live) {
    if (value != null) {
      live.clear(value.number());
    }
  }

  private static void addLeaves(Value value, BitSet used, Map<Integer, Value> leaves) {
    Leaves.forEach(
        value,
        leaf -> {
          if (leaf instanceof Value.Result || leaf instanceof Value.Phi) {
            used.set(leaf.number());
            leaves.put(leaf.number(), leaf);
          }
        });
  }
}
