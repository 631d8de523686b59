package dev.ato.bytecode.flow;

import java.util.Set;

/**
 * Writes in one way that something must not be {@code null}: javac 8 calls {@code getClass()} for
 * that, as ecj does, and javac from release 9 on {@code Objects.requireNonNull} (JDK-8074306).
 *
 * <p>Sound where nothing uses what the call gives: both throw a {@code NullPointerException} for
 * {@code null}, which differ at most in the message, and do nothing else.
 */
final class NullChecks implements FlowRule {

  private static final String NAME = "require not null";

  private static final Set<String> CALLS =
      Set.of(
          "invoke java.lang.Object.getClass(): java.lang.Class",
          "invoke static java.util.Objects.requireNonNull(java.lang.Object): java.lang.Object");

  @Override
  public void apply(Flow flow) {
    if (flow.has(NullChecks::isCall)) {
      Uses uses = new Uses(flow);
      for (Block block : flow.blocks()) {
        block.steps().replaceAll(step -> written(step, uses));
      }
    }
  }

  private static boolean isCall(Step step) {
    return step.call() != null && CALLS.contains(step.text());
  }

  private static Step written(Step step, Uses uses) {
    Value.Result result = step.result();
    if (!isCall(step) || result == null || !uses.isUnused(result)) {
      return step;
    }
    Step check = new Step(Step.Kind.EFFECT, null, NAME, step.operands(), null, step.thrown());
    check.exitAs(step);
    return check;
  }
}
