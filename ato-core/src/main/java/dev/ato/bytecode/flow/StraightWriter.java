package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a method that goes straight from its start to its end, as most do, without looking for
 * equal states: it writes what {@link FlowWriter} would.
 */
final class StraightWriter {

  private final Values values;
  private final List<String> lines = new ArrayList<>();
  private final Expressions expressions = new Expressions(line -> lines.add("  " + line));
  private final Scope scope = Scope.of(List.of());
  private final Set<Integer> used = new HashSet<>();
  private final Map<Integer, Value> names = new HashMap<>();
  private int results;

  private StraightWriter(Values values) {
    this.values = values;
  }

  /** Whether there is one way only. */
  static boolean fits(Flow flow) {
    for (Block block : flow.blocks()) {
      if (!block.phis().isEmpty()) {
        return false;
      }
      for (Step step : block.steps()) {
        if (!step.exits().isEmpty() || step.kind() == Step.Kind.CHOICE) {
          return false;
        }
      }
    }
    List<Step> last = flow.blocks().get(flow.blocks().size() - 1).steps();
    return !last.isEmpty() && last.get(last.size() - 1).kind() == Step.Kind.END;
  }

  static List<String> lines(Flow flow) {
    StraightWriter writer = new StraightWriter(flow.values());
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        for (Value operand : step.operands()) {
          Leaves.forEach(operand, leaf -> writer.used.add(leaf.number()));
        }
      }
    }
    for (Block block : flow.blocks()) {
      block.steps().forEach(writer::add);
    }
    return writer.lines;
  }

  private void add(Step step) {
    List<String> operands = new ArrayList<>();
    Map<Integer, Value> done = new HashMap<>();
    for (Value operand : step.operands()) {
      Value named = values.replaced(operand, leaf -> names.getOrDefault(leaf.number(), leaf), done);
      operands.add(expressions.text(named, scope));
    }
    Value result = step.result();
    String name = "";
    if (result != null && used.contains(result.number())) {
      name = "v" + results++;
      names.put(result.number(), values.parameter("", name));
    }
    StepText.addTo(lines, step, operands, name);
  }
}
