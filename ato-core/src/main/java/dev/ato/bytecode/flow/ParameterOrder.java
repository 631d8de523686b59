package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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

  /** The values that each state is given in their order so far, by its number. */
  private final List<List<Value>> ordered = new ArrayList<>();

  private ParameterOrder(List<State> states) {
    this.states = states;
    for (State state : states) {
      waysTo.add(new ArrayList<>(2));
      ordered.add(new ArrayList<>(state.kept().size()));
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
      state.kept().addAll(ordered.get(state.number()));
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
      int place = ordered.get(number).indexOf(use.value());
      for (Way way : waysTo.get(number)) {
        Edge edge = way.from().edges().get(way.index());
        add(candidates, way.from(), way.index(), place, edge.here(use.value()));
      }
    }
    return place(candidates);
  }

  private void add(List<Candidate> candidates, State state, int way, int place, Value value) {
    if (!(value instanceof Value.Operation)) {
      add(candidates, new Candidate(state, way, place, 0, value));
      return;
    }
    List<Value> leaves = new ArrayList<>();
    Leaves.forEach(value, leaves::add);
    for (int i = 0; i < leaves.size(); i++) {
      add(candidates, new Candidate(state, way, place, i, leaves.get(i)));
    }
  }

  private void add(List<Candidate> candidates, Candidate use) {
    boolean isNeeded = use.state().live().get(use.value().number());
    if (isNeeded && !isPlaced(use)) {
      candidates.add(use);
    }
  }

  private boolean isPlaced(Candidate use) {
    return ordered.get(use.state().number()).contains(use.value());
  }

  private List<Use> place(List<Candidate> candidates) {
    List<Use> found = new ArrayList<>();
    Collections.sort(candidates);
    for (Candidate use : candidates) {
      if (!isPlaced(use)) {
        ordered.get(use.state().number()).add(use.value());
        found.add(new Use(use.state(), use.value()));
      }
    }
    return found;
  }
}
