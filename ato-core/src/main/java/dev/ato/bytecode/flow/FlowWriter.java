package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a method does as lines: its steps along the first way through, then each place that
 * was named on the way, in the order in which they were named.
 */
final class FlowWriter {

  private static final String INDENT = "  ";

  private final MergedGraph graph;
  private final Values values;
  private final Lines lines;
  private final Expressions expressions;
  private final Map<State, String> labels = new HashMap<>();
  private final Deque<Place> open = new ArrayDeque<>();
  private int places;
  private int results;
  private int variables;

  /** A place that was named and is still to be written. */
  private record Place(String head, State state, Scope scope) {}

  /** What a state is given and gives, by the slots of its ways on. */
  private record Given(State state, Scope scope, @Nullable Value result, @Nullable Value thrown) {}

  private FlowWriter(MergedGraph graph, Values values, Lines lines) {
    this.graph = graph;
    this.values = values;
    this.lines = lines;
    expressions = new Expressions(line -> lines.add(INDENT + line));
  }

  /** Writes the lines; those that name a place at the margin. */
  static void write(MergedGraph graph, Edge start, Values values, Lines lines) {
    FlowWriter writer = new FlowWriter(graph, values, lines);
    Given nothing = new Given(start.target(), Scope.of(List.of()), null, null);
    Place inside = writer.follow(start, nothing);
    if (inside != null) {
      writer.write(inside);
    }
    while (!writer.open.isEmpty()) {
      Place place = writer.open.remove();
      lines.add(place.head());
      writer.write(place);
    }
  }

  private void write(Place first) {
    Place place = first;
    while (place != null) {
      State state = place.state();
      Scope scope = place.scope();
      Step step = state.step();
      List<String> operands = operands(step, scope);
      if (step.kind() == Step.Kind.CHOICE) {
        place = choose(state, scope, operands);
      } else {
        Given given =
            new Given(
                state, scope, name(state, Closing.RESULT, "v"), name(state, Closing.THROWN, "t"));
        StepText.addTo(lines, step, operands, nameOf(given.result()));
        place = goOn(given);
      }
    }
  }

  private List<String> operands(Step step, Scope scope) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < step.operands().size(); i++) {
      texts.add(expressions.text(scope.parameters().get(i), scope));
    }
    return texts;
  }

  /** A name for what a step gives or throws, if a way on hands it over. */
  private @Nullable Value name(State state, int slot, String letter) {
    Value given = values.slot(slot);
    for (Edge way : graph.ways(state)) {
      for (Value argument : way.arguments()) {
        if (Leaves.contains(argument, given)) {
          return values.parameter("", letter + results++);
        }
      }
    }
    return null;
  }

  private @Nullable Place choose(State state, Scope scope, List<String> operands) {
    Given given = new Given(state, scope, null, null);
    List<Edge> ways = graph.ways(state);
    String text = state.step().text();
    if (text.equals(Comparison.SWITCH)) {
      lines.add(INDENT + text + " " + operands.get(0));
      for (Edge way : ways) {
        lines.add(INDENT + INDENT + way.label() + " goto " + jump(way, given));
      }
      return null;
    }
    String condition = String.join(" " + text + " ", operands);
    if (operands.size() == 1) {
      condition += " " + text;
    }
    String jump = jump(ways.get(0), given);
    lines.add(INDENT + "if " + condition + " goto " + jump);
    return follow(ways.get(1), given);
  }

  /** Writes the handlers of a step; gives what follows it without a jump. */
  private @Nullable Place goOn(Given given) {
    Edge next = null;
    for (Edge way : graph.ways(given.state())) {
      if (way.label().isEmpty()) {
        next = way;
      } else {
        lines.add(INDENT + INDENT + "catch " + way.label() + " goto " + jump(way, given));
      }
    }
    return next == null ? null : follow(next, given);
  }

  /** What a way leads to, to be written here; if that is a place of several ways, a jump to it. */
  private @Nullable Place follow(Edge way, Given given) {
    State state = graph.target(way);
    if (graph.head(state) == null) {
      return new Place("", state, given.scope().with(seen(way.arguments(), given)));
    }
    lines.add(INDENT + "goto " + jump(way, given));
    return null;
  }

  /** Names the place that a way leads to, and what it is given there. */
  private String jump(Edge way, Given given) {
    State state = graph.target(way);
    Head head = graph.head(state);
    if (head == null) {
      String label = "L" + places++;
      open.add(new Place(label + ":", state, given.scope().with(seen(way.arguments(), given))));
      return label;
    }
    String label = labels.get(state);
    if (label == null) {
      label = "L" + places++;
      labels.put(state, label);
      openHead(state, head, label);
    }
    List<String> arguments = new ArrayList<>();
    for (Value value : seen(head.given(way), given)) {
      arguments.add(expressions.text(value, given.scope()));
    }
    return label + StepText.list(arguments);
  }

  private void openHead(State state, Head head, String label) {
    List<Value> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < head.variables(); i++) {
      String name = "x" + variables++;
      names.add(values.parameter("", name));
      texts.add(name);
    }
    List<Value> parameters =
        new Replacement(values, it -> it instanceof Value.Slot slot ? names.get(slot.index()) : it)
            .of(head.parameters());
    open.add(new Place(label + StepText.list(texts) + ":", state, Scope.of(parameters)));
  }

  private static String nameOf(@Nullable Value result) {
    return result instanceof Value.Parameter named ? named.name() : "";
  }

  /** Values by their names here. */
  private List<Value> seen(List<Value> arguments, Given given) {
    int operands = given.state().step().operands().size();
    return new Replacement(values, leaf -> leaf(leaf, operands, given)).of(arguments);
  }

  private static Value leaf(Value leaf, int operands, Given given) {
    if (!(leaf instanceof Value.Slot slot)) {
      return leaf;
    }
    Value named =
        switch (slot.index()) {
          case Closing.RESULT -> given.result();
          case Closing.THROWN -> given.thrown();
          default -> given.scope().parameters().get(operands + slot.index());
        };
    return Objects.requireNonNull(named);
  }
}
