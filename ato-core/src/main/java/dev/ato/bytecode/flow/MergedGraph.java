package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states of a method with each class of equal ones taken as one. */
final class MergedGraph {

  private final Values values;
  private final State[] classes;

  /** The ways on from each state that stands for its class, by its number. */
  private final List<List<Edge>> ways;

  /** What each is like to which several ways lead; null for the others. */
  private final @Nullable Head[] heads;

  MergedGraph(Automaton automaton, Values values) {
    this.values = values;
    int count = automaton.states().size();
    classes = Merging.of(automaton.states());
    ways = new ArrayList<>(Collections.nCopies(count, List.of()));
    heads = new Head[count];
    find(automaton.start());
  }

  /** The state that a way leads to. */
  State target(Edge way) {
    return classes[way.target().number()];
  }

  /** The ways on from a state, without cases of a switch that go the default way. */
  List<Edge> ways(State state) {
    return ways.get(state.number());
  }

  /** What a state is like to which several ways lead; null if only one does. */
  @Nullable Head head(State state) {
    return heads[state.number()];
  }

  private void find(Edge start) {
    int[] count = new int[classes.length];
    List<Edge> met = new ArrayList<>(classes.length + 1);
    met.add(start);
    for (int i = 0; i < met.size(); i++) {
      State state = target(met.get(i));
      if (count[state.number()]++ == 0) {
        ways.set(state.number(), distinct(state));
        met.addAll(ways(state));
      }
    }
    Map<State, List<Edge>> waysTo = new LinkedHashMap<>();
    for (Edge way : met) {
      State state = target(way);
      if (count[state.number()] > 1) {
        waysTo.computeIfAbsent(state, absent -> new ArrayList<>()).add(way);
      }
    }
    waysTo.forEach((state, several) -> heads[state.number()] = new Head(values, several));
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
}
