package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who computes with a value. */
final class Uses {

  private final Map<Integer, List<Step>> steps = new HashMap<>();
  private final Set<Integer> chosen = new HashSet<>();

  Uses(Flow flow) {
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        Set<Integer> entered = new HashSet<>();
        for (Value operand : step.operands()) {
          add(operand, step, entered);
        }
      }
      for (Value.Phi phi : block.phis()) {
        for (Value argument : phi.arguments()) {
          addChosen(argument);
        }
      }
    }
  }

  /** The steps that have the value as an operand, or in one; one that has it twice, twice. */
  List<Step> steps(Value value) {
    return steps.getOrDefault(value.number(), List.of());
  }

  /** Whether a choice between values may give it. */
  boolean isChosen(Value value) {
    return chosen.contains(value.number());
  }

  /** Whether nothing computes with the value. */
  boolean isUnused(Value value) {
    return steps(value).isEmpty() && !isChosen(value);
  }

  private void add(Value value, Step step, Set<Integer> entered) {
    steps.computeIfAbsent(value.number(), absent -> new ArrayList<>()).add(step);
    if (value instanceof Value.Operation operation && entered.add(value.number())) {
      for (Value operand : operation.operands()) {
        add(operand, step, entered);
      }
    }
  }

  private void addChosen(Value value) {
    if (chosen.add(value.number()) && value instanceof Value.Operation operation) {
      for (Value operand : operation.operands()) {
        addChosen(operand);
      }
    }
  }
}
