package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a method that goes straight from its start to its end, as most do, without looking for
 * equal states: it writes what {@link FlowWriter} would.
 */
final class StraightWriter {

  private final Values values;
  private final Lines lines;
  private final Expressions expressions;
  private final Scope scope = Scope.of(List.of());
  private final BitSet used = new BitSet();
  private final Map<Value, Value> names = new HashMap<>();

  /** Puts the names of results in their place; a result has its name before it is used. */
  private final Replacement named;

  private int results;

  private StraightWriter(Values values, Lines lines) {
    this.values = values;
    this.lines = lines;
    expressions = new Expressions(line -> lines.add("  " + line));
    named = new Replacement(values, leaf -> names.getOrDefault(leaf, leaf));
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

  static void write(Flow flow, Lines lines) {
    StraightWriter writer = new StraightWriter(flow.values(), lines);
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        for (Value operand : step.operands()) {
          Leaves.forEach(operand, leaf -> writer.used.set(leaf.number()));
        }
      }
    }
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        writer.add(step);
      }
    }
  }

  private void add(Step step) {
    List<String> operands = new ArrayList<>(step.operands().size());
    for (Value operand : step.operands()) {
      operands.add(expressions.text(named.of(operand), scope));
    }
    Value result = step.result();
    String name = "";
    if (result != null && used.get(result.number())) {
      name = "v" + results++;
      names.put(result, values.parameter("", name));
    }
    StepText.addTo(lines, step, operands, name);
  }
}
