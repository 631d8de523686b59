package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives the values that a state is given for its followers an order that does not depend on where
 * they came from: the one that is used on the shortest way first; on ways of one length by the
 * place of the use.
 */
final class ParameterOrder {

  private record Use(State state, Value value) {}

  private record Way(State from, int index) {}

  private record Candidate(State state, int way, int place, int leaf, Value value)
      implements Comparable<Candidate> {

    @Override
    public int compareTo(Candidate other) {
      int order = Integer.compare(state.number(), other.state.number());
      order = order != 0 ? order : Integer.compare(way, other.way);
      order = order != 0 ? order : Integer.compare(place, other.place);
      return order != 0 ? order : Integer.compare(leaf, other.leaf);
    }
  }

  private final List<State> states;

  /** The ways to each state, by its number. */
  private final List<List<Way>> waysTo = new ArrayList<>();

  /** The values that each state is given with their places so far, by its number. */
  private final List<Map<Value, Integer>> places = new ArrayList<>();

  private ParameterOrder(List<State> states) {
    this.states = states;
    for (State state : states) {
      waysTo.add(new ArrayList<>(2));
      places.add(state.kept().isEmpty() ? Map.of() : new LinkedHashMap<>());
    }
    for (State state : states) {
      for (int i = 0; i < state.edges().size(); i++) {
        waysTo.get(state.edges().get(i).target().number()).add(new Way(state, i));
      }
    }
  }

  static void apply(List<State> states) {
    boolean isOpen = false;
    for (State state : states) {
      isOpen |= state.kept().size() > 1;
    }
    if (isOpen) {
      new ParameterOrder(states).apply();
    }
  }

  private void apply() {
    List<Use> found = operands();
    while (!found.isEmpty()) {
      found = before(found);
    }
    for (State state : states) {
      state.kept().clear();
      state.kept().addAll(places.get(state.number()).keySet());
    }
  }

  /** What the steps that come next compute with. */
  private List<Use> operands() {
    List<Candidate> candidates = new ArrayList<>();
    for (State state : states) {
      for (int i = 0; i < state.edges().size(); i++) {
        List<Value> operands = state.edges().get(i).operands();
        for (int j = 0; j < operands.size(); j++) {
          add(candidates, state, i, j, operands.get(j));
        }
      }
    }
    return place(candidates);
  }

  /** What is used a step later than what was found last. */
  private List<Use> before(List<Use> found) {
    List<Candidate> candidates = new ArrayList<>();
    for (Use use : found) {
      int number = use.state().number();
      int place = Objects.requireNonNull(places.get(number).get(use.value()));
      for (Way way : waysTo.get(number)) {
        Edge edge = way.from().edges().get(way.index());
        add(candidates, way.from(), way.index(), place, edge.here(use.value()));
      }
    }
    return place(candidates);
  }

  private void add(List<Candidate> candidates, State state, int way, int place, Value value) {
    if (state.kept().isEmpty()) {
      return;
    }
    int[] leaf = {0};
    Leaves.forEach(
        value,
        it -> {
          boolean isOpen = !places.get(state.number()).containsKey(it);
          if (isOpen && state.live().get(it.number())) {
            candidates.add(new Candidate(state, way, place, leaf[0], it));
          }
          leaf[0]++;
        });
  }

  private List<Use> place(List<Candidate> candidates) {
    List<Use> found = new ArrayList<>();
    Collections.sort(candidates);
    for (Candidate use : candidates) {
      Map<Value, Integer> known = places.get(use.state().number());
      if (known.putIfAbsent(use.value(), known.size()) == null) {
        found.add(new Use(use.state(), use.value()));
      }
    }
    return found;
  }
}
