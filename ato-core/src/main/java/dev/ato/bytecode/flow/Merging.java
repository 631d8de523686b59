package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the states that do the same, whatever comes after: the coarsest partition in which equal
 * states lead to equal states with equal arguments (Moore's minimisation of an automaton). Sound
 * because a state is a closed function: two of one class act alike for the same parameters, step by
 * step, without end if need be.
 */
final class Merging {

  private final List<State> states;
  private final int[] classes;
  private final Map<List<Object>, Integer> known = new HashMap<>();

  /** What the steps of several states do. */
  private final Set<String> repeated = new HashSet<>();

  private int next;

  private Merging(List<State> states) {
    this.states = states;
    classes = new int[states.size()];
    Set<String> met = new HashSet<>();
    for (State state : states) {
      if (!met.add(state.step().text())) {
        repeated.add(state.step().text());
      }
    }
  }

  /** The class of each state, by the state's number; classes are named by their first state. */
  static State[] of(List<State> states) {
    Merging merging = new Merging(states);
    List<State> cyclic = merging.mergeFromTheEnds();
    if (!cyclic.isEmpty()) {
      merging.refine(cyclic);
    }
    State[] first = new State[2 * states.size()];
    State[] merged = new State[states.size()];
    for (State state : states) {
      int name = merging.classes[state.number()];
      if (first[name] == null) {
        first[name] = state;
      }
      merged[state.number()] = first[name];
    }
    return merged;
  }

  /** Merges what leads to no cycle; gives the rest. */
  private List<State> mergeFromTheEnds() {
    int[] open = new int[states.size()];
    Deque<State> ready = new ArrayDeque<>();
    for (State state : states) {
      open[state.number()] = state.edges().size();
      if (state.edges().isEmpty()) {
        ready.add(state);
      }
    }
    Arrays.fill(classes, -1);
    while (!ready.isEmpty()) {
      State state = ready.remove();
      classes[state.number()] = isAlone(state) ? next++ : named(signature(state));
      for (State previous : state.before()) {
        if (--open[previous.number()] == 0) {
          ready.add(previous);
        }
      }
    }
    List<State> cyclic = new ArrayList<>();
    for (State state : states) {
      if (classes[state.number()] < 0) {
        cyclic.add(state);
      }
    }
    return cyclic;
  }

  /**
   * Splits the classes of states that lead to different classes, until none do. The largest part of
   * a class keeps its name, so that only what leads to the others must be looked at again
   * (Hopcroft, 1971). What leads to one of them is one of them.
   */
  private void refine(List<State> cyclic) {
    Map<List<Object>, List<State>> alike = new LinkedHashMap<>();
    Classes open = new Classes(classes, next);
    for (State state : cyclic) {
      if (!isAlone(state)) {
        alike.computeIfAbsent(signature(state), absent -> new ArrayList<>()).add(state);
      }
    }
    for (State state : cyclic) {
      if (isAlone(state)) {
        open.add(List.of(state));
      }
    }
    for (List<State> states : alike.values()) {
      open.add(states);
    }
    while (open.isUnsettled()) {
      for (State moved : open.split()) {
        for (State before : moved.before()) {
          open.unsettle(before);
        }
      }
    }
  }

  /** Whether no other state does what its step does, so that none can be like it. */
  private boolean isAlone(State state) {
    return !repeated.contains(state.step().text());
  }

  private int named(List<Object> signature) {
    Integer name = known.get(signature);
    if (name == null) {
      name = next++;
      known.put(signature, name);
    }
    return name;
  }

  private List<Object> signature(State state) {
    List<Object> signature = new ArrayList<>();
    signature.add(state.step().kind());
    signature.add(state.step().text());
    signature.add(state.step().operands().size());
    signature.add(state.kept().size());
    for (Edge edge : state.edges()) {
      signature.add(edge.label());
      signature.add(classes[edge.target().number()]);
      signature.addAll(edge.arguments());
    }
    return signature;
  }
}
