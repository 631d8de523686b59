package dev.ato.bytecode.flow;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Orders reads of captured variables that follow each other, and takes out those whose value nobody
 * takes: a local class that makes another of its kind hands them on in the order in which it
 * captured them, and what an anonymous class is handed on is not shown.
 *
 * <p>Sound because a field whose name the listing gives is final and was stored before another
 * constructor was called, so that it does not matter when it is read, and reading it from {@code
 * this} does not fail, nor from an object around, which is never {@code null} (JLS §15.9.4).
 */
final class CapturedReads implements FlowRule {

  /** No field of a class file reads like this. */
  private static final String GIVEN = ".captured{";

  private static final Comparator<Step> BY_FIELD = Comparator.comparing(Step::text);

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.GETFIELD) || !flow.has(CapturedReads::isRead)) {
      return;
    }
    while (dropUnused(flow)) {
      // What is read of an object around may have been the last to use that.
    }
    for (Block block : flow.blocks()) {
      sort(block.steps());
    }
  }

  private static boolean dropUnused(Flow flow) {
    Uses uses = new Uses(flow);
    Set<Value> around = new HashSet<>();
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        if (isRead(step)) {
          around.add(step.result());
        }
      }
    }
    boolean dropped = false;
    for (Block block : flow.blocks()) {
      dropped |=
          block
              .steps()
              .removeIf(
                  step ->
                      isRead(step)
                          && (isOfThis(step) || around.contains(step.operands().get(0)))
                          && isUnused(step.result(), uses));
    }
    return dropped;
  }

  private static void sort(List<Step> steps) {
    int start = 0;
    for (int i = 0; i <= steps.size(); i++) {
      if (i == steps.size() || !isOrdered(steps.get(i))) {
        steps.subList(start, i).sort(BY_FIELD);
        start = i + 1;
      }
    }
  }

  private static boolean isUnused(Value.@Nullable Result result, Uses uses) {
    return result != null && uses.isUnused(result);
  }

  private static boolean isRead(Step step) {
    return step.origin() != null
        && step.origin().getOpcode() == Opcodes.GETFIELD
        && step.exits().isEmpty()
        && step.text().contains(GIVEN);
  }

  /** Whether it is known where the field stands among the captured ones. */
  private static boolean isOrdered(Step step) {
    return isRead(step)
        && isOfThis(step)
        && Character.isDigit(step.text().charAt(step.text().indexOf(GIVEN) + GIVEN.length()));
  }

  private static boolean isOfThis(Step step) {
    return step.operands().get(0) instanceof Value.Parameter receiver
        && receiver.name().equals("this");
  }
}
