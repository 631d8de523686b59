package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Orders the stores to its own fields that a constructor begins with, before it calls another: the
 * variables that an inner class captures and the object around it, which javac 17 and 25 store in
 * different orders.
 *
 * <p>Sound because nothing has a reference to the object before its constructor has called another
 * (JVMS §4.10.1.9: an uninitialized object can only be stored into), a store to it cannot fail, and
 * stores to different fields do not touch each other. What a step computes first ends the run.
 */
final class CapturedFields implements FlowRule {

  private static final Comparator<Step> BY_FIELD = Comparator.comparing(Step::text);

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.PUTFIELD) || !flow.has(CapturedFields::isConstruction)) {
      return;
    }
    Block block = firstWithSteps(flow);
    List<Step> stores = new ArrayList<>();
    Set<String> fields = new HashSet<>();
    for (Step step : block.steps()) {
      if (!isStore(step) || !fields.add(step.text())) {
        break;
      }
      stores.add(step);
    }
    stores.sort(BY_FIELD);
    for (int i = 0; i < stores.size(); i++) {
      block.steps().set(i, stores.get(i));
    }
  }

  private static Block firstWithSteps(Flow flow) {
    Block block = flow.entry();
    Set<Block> passed = new HashSet<>();
    while (block.steps().isEmpty() && block.jump() != null && passed.add(block)) {
      block = block.jump().target();
    }
    return block;
  }

  /** Only a constructor can have a constructor called on its own object. */
  private static boolean isConstruction(Step step) {
    return step.call() != null && step.call().name.equals("<init>") && isOfThis(step);
  }

  private static boolean isStore(Step step) {
    return step.origin() != null
        && step.origin().getOpcode() == Opcodes.PUTFIELD
        && step.exits().isEmpty()
        && isOfThis(step);
  }

  private static boolean isOfThis(Step step) {
    return step.operands().get(0) instanceof Value.Parameter first && first.name().equals("this");
  }
}
