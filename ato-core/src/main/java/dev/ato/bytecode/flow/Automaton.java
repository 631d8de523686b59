package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

  private final Values values;
  private final List<State> states = new ArrayList<>();
  private final Deque<State> open = new ArrayDeque<>();
  private final Step forever = new Step(Step.Kind.END, null, "loop forever", List.of(), null, null);
  private final IdentityHashMap<Step, Exit> outcomes;
  private final Edge start;
  private int allHops;

  private Automaton(Flow flow, IdentityHashMap<Step, Exit> outcomes) {
    values = flow.values();
    this.outcomes = outcomes;
    start = edge("", entryOf(flow));
    while (!open.isEmpty()) {
      State state = open.remove();
      connect(state);
      for (Edge edge : state.edges()) {
        edge.target().before().add(state);
      }
    }
  }

  static Automaton of(Flow flow) {
    IdentityHashMap<Step, Exit> outcomes = new IdentityHashMap<>(0);
    Automaton automaton = new Automaton(flow, outcomes);
    int known = -1;
    while (known < outcomes.size()) {
      known = outcomes.size();
      outcomes.putAll(DecidedChoices.among(automaton.states, automaton.start));
      if (outcomes.size() > known) {
        automaton.states.forEach(state -> state.step().state(null));
        automaton = new Automaton(flow, outcomes);
      }
    }
    LiveValues.find(automaton.states, automaton.values.count());
    return automaton;
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
      state.edges().add(inside(block, state.place() + 1));
    } else if (block != null && block.jump() != null && step.kind() == Step.Kind.EFFECT) {
      state.edges().add(edge("", block.jump()));
    }
    for (Exit exit : step.exits()) {
      state.edges().add(edge(exit.label(), exit));
    }
  }

  /** The way to a step of the same block. */
  private Edge inside(Block block, int place) {
    Step step = block.steps().get(place);
    Exit known = outcome(step, step.operands());
    return known == null
        ? new Edge("", state(step, block, place), step.operands(), Map.of())
        : edge("", known);
  }

  /** Follows a way through blocks without steps, and through choices that it has decided. */
  private Edge edge(String label, Exit exit) {
    Block target = exit.target();
    if (target.phis().isEmpty() && !target.steps().isEmpty()) {
      Step step = target.steps().get(0);
      if (outcome(step, step.operands()) == null) {
        allHops++;
        return new Edge(label, state(step, target, 0), step.operands(), Map.of());
      }
    }
    return threaded(label, exit);
  }

  private Edge threaded(String label, Exit exit) {
    Map<Value, Value> renamed = new HashMap<>();
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
      Exit decided = hops < LONGEST_THREAD ? outcome(step, operands) : null;
      if (decided == null) {
        return new Edge(label, state(step, block, 0), operands, renamed);
      }
      empty = new HashSet<>(); // what was decided now need not be so the next time
      way = decided;
    }
  }

  private void rename(Exit way, Map<Value, Value> renamed) {
    List<Value.Phi> phis = way.target().phis();
    if (phis.isEmpty()) {
      return;
    }
    Replacement here = new Replacement(values, leaf -> renamed.getOrDefault(leaf, leaf));
    List<Value> given = new ArrayList<>(phis.size());
    for (Value.Phi phi : phis) {
      given.add(here.of(phi.arguments().get(way.entry())));
    }
    for (int i = 0; i < phis.size(); i++) {
      renamed.put(phis.get(i), given.get(i));
    }
  }

  private List<Value> renamed(List<Value> operands, Map<Value, Value> renamed) {
    return renamed.isEmpty()
        ? operands
        : new Replacement(values, leaf -> renamed.getOrDefault(leaf, leaf)).of(operands);
  }

  private @Nullable Exit outcome(Step step, List<Value> operands) {
    // What arrives on this way counts first: what is known of the step holds for the others.
    Exit decided = decided(step, operands);
    return decided != null || outcomes.isEmpty() ? decided : outcomes.get(step);
  }

  /** The way out of a choice that constants decide; null if they do not, or it is none. */
  static @Nullable Exit decided(Step step, List<Value> operands) {
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
}
