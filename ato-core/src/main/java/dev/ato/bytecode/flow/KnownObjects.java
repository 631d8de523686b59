package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Values that are an object and never {@code null}: what {@code new} makes, and what a handler is
 * given (JVMS §6.5.new; §6.5.athrow throws a new {@code NullPointerException} in the place of
 * {@code null}), and a choice between such values.
 */
final class KnownObjects {

  private final BitSet numbers = new BitSet();

  KnownObjects(Flow flow) {
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        add(step);
      }
    }
    addChoices(flow);
  }

  private void add(Step step) {
    Value made = step.result();
    if (made != null && step.origin() != null && step.origin().getOpcode() == Opcodes.NEW) {
      numbers.set(made.number());
    }
    Value thrown = step.thrown();
    if (thrown != null) {
      numbers.set(thrown.number());
    }
  }

  /** Supposes that each choice is one, until something arrives that is none. */
  private void addChoices(Flow flow) {
    List<Value.Phi> open = new ArrayList<>();
    flow.blocks().forEach(block -> open.addAll(block.phis()));
    open.forEach(phi -> numbers.set(phi.number()));
    while (open.removeIf(this::isRefuted)) {
      // What was refuted may arrive at another.
    }
  }

  private boolean isRefuted(Value.Phi phi) {
    for (Value argument : phi.arguments()) {
      if (!numbers.get(argument.number())) {
        numbers.clear(phi.number());
        return true;
      }
    }
    return false;
  }

  /** Whether the only operand is one. */
  boolean isOne(List<Value> operands) {
    return numbers.get(operands.get(0).number());
  }
}
