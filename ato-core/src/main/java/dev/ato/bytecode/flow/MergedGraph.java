package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The states of a method with each class of equal ones taken as one. */
final class MergedGraph {

  private final Values values;
  private final State[] classes;
  private final Map<State, List<Edge>> ways = new HashMap<>();
  private final Map<State, List<Edge>> waysTo = new LinkedHashMap<>();
  private final Map<State, Head> heads = new HashMap<>();

  MergedGraph(Automaton automaton, Values values) {
    this.values = values;
    classes = Merging.of(automaton.states());
    find(automaton.start());
    waysTo.forEach(this::addHead);
  }

  /** The state that a way leads to. */
  State target(Edge way) {
    return classes[way.target().number()];
  }

  /** The ways on from a state, without cases of a switch that go the default way. */
  List<Edge> ways(State state) {
    return Objects.requireNonNull(ways.get(state));
  }

  /** What a state is like to which several ways lead; null if only one does. */
  @Nullable Head head(State state) {
    return heads.get(state);
  }

  private void find(Edge start) {
    Deque<Edge> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      Edge way = open.remove();
      State state = target(way);
      boolean isNew = !waysTo.containsKey(state);
      waysTo.computeIfAbsent(state, absent -> new ArrayList<>()).add(way);
      if (isNew) {
        ways.put(state, distinct(state));
        open.addAll(ways(state));
      }
    }
  }

  private List<Edge> distinct(State state) {
    List<Edge> edges = state.edges();
    if (!state.step().text().equals(Comparison.SWITCH)) {
      return edges;
    }
    Edge otherwise = edges.get(edges.size() - 1);
    return edges.stream()
        .filter(edge -> edge == otherwise || !leadsTheSameWay(edge, otherwise))
        .toList();
  }

  private boolean leadsTheSameWay(Edge one, Edge other) {
    return target(one) == target(other) && one.arguments().equals(other.arguments());
  }

  private void addHead(State state, List<Edge> entries) {
    if (entries.size() > 1) {
      heads.put(state, new Head(values, entries));
    }
  }
}
