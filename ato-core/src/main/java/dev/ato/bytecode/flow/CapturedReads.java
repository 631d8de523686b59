package dev.ato.bytecode.flow;

import java.util.Comparator;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Orders reads of captured variables that follow each other: a local class that makes another of
 * its kind hands them on in the order in which it captured them.
 *
 * <p>Sound because a field whose name the listing gives is final and was stored before another
 * constructor was called, so that it does not matter when it is read, and reading it from {@code
 * this} does not fail.
 */
final class CapturedReads implements FlowRule {

  /** No field of a class file reads like this. */
  private static final String GIVEN = ".captured{";

  private static final Comparator<Step> BY_FIELD = Comparator.comparing(Step::text);

  @Override
  public void apply(Flow flow) {
    if (!flow.has(CapturedReads::isOne)) {
      return;
    }
    for (Block block : flow.blocks()) {
      List<Step> steps = block.steps();
      int start = 0;
      for (int i = 0; i <= steps.size(); i++) {
        if (i == steps.size() || !isOne(steps.get(i))) {
          steps.subList(start, i).sort(BY_FIELD);
          start = i + 1;
        }
      }
    }
  }

  private static boolean isOne(Step step) {
    return step.origin() != null
        && step.origin().getOpcode() == Opcodes.GETFIELD
        && step.exits().isEmpty()
        && step.text().contains(GIVEN)
        && step.operands().get(0) instanceof Value.Parameter receiver
        && receiver.name().equals("this");
  }
}
