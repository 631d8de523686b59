package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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

  private record Candidate(int way, int place, int leaf, Value value) {}

  private static final Comparator<Candidate> BY_PLACE =
      Comparator.comparingInt(Candidate::way)
          .thenComparingInt(Candidate::place)
          .thenComparingInt(Candidate::leaf);

  private final Map<State, List<Way>> waysTo = new HashMap<>();
  private final Map<State, Map<Value, Integer>> places = new HashMap<>();

  private ParameterOrder(Collection<State> states) {
    for (State state : states) {
      places.put(state, new LinkedHashMap<>());
      for (int i = 0; i < state.edges().size(); i++) {
        waysTo
            .computeIfAbsent(state.edges().get(i).target(), absent -> new ArrayList<>())
            .add(new Way(state, i));
      }
    }
  }

  static void apply(Collection<State> states) {
    if (states.stream().allMatch(state -> state.kept().size() < 2)) {
      return;
    }
    ParameterOrder order = new ParameterOrder(states);
    List<Use> found = order.operands(states);
    while (!found.isEmpty()) {
      found = order.before(found);
    }
    for (State state : states) {
      state.kept().clear();
      state.kept().addAll(order.placesIn(state).keySet());
    }
  }

  private Map<Value, Integer> placesIn(State state) {
    return Objects.requireNonNull(places.get(state));
  }

  /** What the steps that come next compute with. */
  private List<Use> operands(Collection<State> states) {
    Map<State, List<Candidate>> candidates = new LinkedHashMap<>();
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
    Map<State, List<Candidate>> candidates = new LinkedHashMap<>();
    for (Use use : found) {
      int place = Objects.requireNonNull(placesIn(use.state()).get(use.value()));
      for (Way way : waysTo.getOrDefault(use.state(), List.of())) {
        Edge edge = way.from().edges().get(way.index());
        add(candidates, way.from(), way.index(), place, edge.here(use.value()));
      }
    }
    return place(candidates);
  }

  private static void add(
      Map<State, List<Candidate>> candidates, State state, int way, int place, Value value) {
    List<Value> leaves = new ArrayList<>();
    Leaves.forEach(value, leaves::add);
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      if (state.live().get(leaves.get(leaf).number())) {
        candidates
            .computeIfAbsent(state, absent -> new ArrayList<>())
            .add(new Candidate(way, place, leaf, leaves.get(leaf)));
      }
    }
  }

  private List<Use> place(Map<State, List<Candidate>> candidates) {
    List<Use> found = new ArrayList<>();
    candidates.forEach(
        (state, uses) -> {
          uses.sort(BY_PLACE);
          Map<Value, Integer> known = placesIn(state);
          for (Candidate use : uses) {
            if (known.putIfAbsent(use.value(), known.size()) == null) {
              found.add(new Use(state, use.value()));
            }
          }
        });
    return found;
  }
}
