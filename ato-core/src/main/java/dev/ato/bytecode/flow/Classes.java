package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A partition of states that is being refined. */
final class Classes {

  private final int[] names;

  /** The states of each class that has several. */
  private final Map<Integer, Set<State>> members = new HashMap<>();

  private final Map<Integer, Set<State>> unsettled = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int next;

  /**
   * A partition without members.
   *
   * @param names the class of each state, by the state's number; written to
   * @param first the name of the first class
   */
  Classes(int[] names, int first) {
    this.names = names;
    next = first;
  }

  /** Adds a class of which nothing is known yet. */
  void add(List<State> states) {
    name(states);
    for (State state : states) {
      unsettle(state);
    }
  }

  private void name(List<State> states) {
    int name = next++;
    for (State state : states) {
      names[state.number()] = name;
    }
    if (states.size() > 1) {
      members.put(name, new LinkedHashSet<>(states));
    }
  }

  /** Says that what a state leads to may not be what its class leads to any more. */
  void unsettle(State state) {
    int name = names[state.number()];
    Set<State> all = members.get(name);
    if (all == null || all.size() == 1) {
      return; // nothing to split
    }
    Set<State> known = unsettled.get(name);
    if (known == null) {
      known = new LinkedHashSet<>();
      unsettled.put(name, known);
      open.add(name);
    }
    known.add(state);
  }

  /** Whether a class may have to be split. */
  boolean isUnsettled() {
    return !open.isEmpty();
  }

  /**
   * Splits a class, if it must be; gives the states that have another class now. Those of its
   * members that were not asked about lead where they led, unlike the others.
   */
  List<State> split() {
    int name = open.remove();
    Set<State> all = Objects.requireNonNull(members.get(name));
    Set<State> asked = Objects.requireNonNull(unsettled.remove(name));
    Map<List<Integer>, List<State>> parts = new LinkedHashMap<>();
    for (State state : asked) {
      parts.computeIfAbsent(targets(state), absent -> new ArrayList<>()).add(state);
    }
    List<List<State>> moving = new ArrayList<>(parts.values());
    List<State> largest = Collections.max(moving, Comparator.comparingInt(List::size));
    if (largest.size() > all.size() - asked.size()) {
      moving.remove(largest);
      List<State> others = new ArrayList<>(all);
      others.removeAll(asked);
      if (!others.isEmpty()) {
        moving.add(others);
      }
    }
    List<State> moved = new ArrayList<>();
    for (List<State> part : moving) {
      name(part);
      for (State state : part) {
        all.remove(state);
      }
      moved.addAll(part);
    }
    return moved;
  }

  private List<Integer> targets(State state) {
    List<Integer> targets = new ArrayList<>(state.edges().size());
    for (Edge edge : state.edges()) {
      targets.add(names[edge.target().number()]);
    }
    return targets;
  }
}
