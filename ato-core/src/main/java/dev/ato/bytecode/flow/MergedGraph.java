package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    List<List<Edge>> waysTo = new ArrayList<>(Collections.nCopies(classes.length, List.of()));
    List<Edge> met = new ArrayList<>();
    met.add(start);
    for (int i = 0; i < met.size(); i++) {
      State state = target(met.get(i));
      List<Edge> before = waysTo.get(state.number());
      if (before.isEmpty()) {
        ways.set(state.number(), distinct(state));
        met.addAll(ways(state));
        waysTo.set(state.number(), List.of(met.get(i)));
      } else {
        List<Edge> several = before.size() == 1 ? new ArrayList<>(before) : before;
        several.add(met.get(i));
        waysTo.set(state.number(), several);
      }
    }
    for (int i = 0; i < classes.length; i++) {
      if (waysTo.get(i).size() > 1) {
        heads[i] = new Head(values, waysTo.get(i));
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
}
