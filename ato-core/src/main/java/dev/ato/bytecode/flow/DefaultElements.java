package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Takes out the stores of zeros and {@code null} into an array that was just made, which ecj leaves
 * out of an initializer and javac does not.
 *
 * <p>Sound because the element has that value already (JVMS §6.5.newarray): the array was made
 * before in the same block, nothing but other elements of it was stored since, and the index is a
 * constant within its constant length, so that the store does not fail.
 */
final class DefaultElements implements FlowRule {

  private static final Set<String> DEFAULTS = Set.of("0", "0L", "0.0f", "0.0d", "null");

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.NEWARRAY) && !flow.had(Opcodes.ANEWARRAY)) {
      return;
    }
    for (Block block : flow.blocks()) {
      if (block.has(DefaultElements::isMaking)) {
        apply(block);
      }
    }
  }

  private static void apply(Block block) {
    Map<Value, Fresh> fresh = new HashMap<>();
    List<Step> dropped = new ArrayList<>();
    for (Step step : block.steps()) {
      if (isMaking(step) && step.operands().get(0) instanceof Value.Constant length) {
        fresh.put(step.result(), new Fresh(Integer.parseInt(length.text()), new HashSet<>()));
        continue;
      }
      Fresh array = isStore(step) ? fresh.get(step.operands().get(0)) : null;
      for (Value operand : step.operands().subList(array == null ? 0 : 1, step.operands().size())) {
        Leaves.forEach(operand, fresh::remove);
      }
      if (array != null && step.operands().get(1) instanceof Value.Constant index) {
        int place = Integer.parseInt(index.text());
        boolean isFirst = place >= 0 && place < array.length() && array.stored().add(place);
        if (isFirst && isDefault(step.operands().get(2))) {
          dropped.add(step);
          array.stored().remove(place);
        }
      } else if (array != null) {
        fresh.remove(step.operands().get(0));
      }
    }
    block.steps().removeAll(dropped);
  }

  /** An array that nothing else has seen yet. */
  private record Fresh(int length, Set<Integer> stored) {}

  private static boolean isMaking(Step step) {
    return step.origin() != null
        && step.result() != null
        && (step.origin().getOpcode() == Opcodes.NEWARRAY
            || step.origin().getOpcode() == Opcodes.ANEWARRAY);
  }

  private static boolean isStore(Step step) {
    return step.origin() != null
        && step.origin().getOpcode() >= Opcodes.IASTORE
        && step.origin().getOpcode() <= Opcodes.SASTORE;
  }

  private static boolean isDefault(Value value) {
    return value instanceof Value.Constant constant && DEFAULTS.contains(constant.text());
  }
}
