package dev.ato.bytecode.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@code throw} to a handler of the same method that catches everything is a jump: javac before
 * release 11 has what a {@code try} with resources caught thrown on to a handler of its own, which
 * closes the resource; javac from 11 on closes it at once (JDK-8194978).
 *
 * <p>Sound because the object is one that was caught or made here, hence not {@code null} ({@link
 * KnownObjects}), so that {@code athrow} throws the very object (JVMS §6.5.athrow); the first
 * handler that is asked takes every object (JVMS §2.10), gets this one, and nothing else happens on
 * the way to it.
 */
final class CaughtThrows implements FlowRule {

  private static final String EVERYTHING = "java.lang.Throwable";

  @Override
  public void apply(Flow flow) {
    if (!flow.has(CaughtThrows::isCaught)) {
      return;
    }
    KnownObjects known = new KnownObjects(flow);
    Map<Integer, Value> same = new HashMap<>();
    for (Block block : flow.blocks()) {
      List<Step> steps = block.steps();
      Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
      if (last != null && isCaught(last) && known.isOne(last.operands())) {
        Exit handler = last.exits().get(0);
        Value thrown = last.thrown();
        if (thrown != null) {
          same.put(thrown.number(), last.operands().get(0));
        }
        steps.remove(last);
        block.jump(new Exit("", handler.target(), handler.entry()));
      }
    }
    if (!same.isEmpty()) {
      flow.replace(same);
    }
  }

  private static boolean isCaught(Step step) {
    return step.kind() == Step.Kind.END
        && !step.exits().isEmpty()
        && step.exits().get(0).label().equals(EVERYTHING);
  }
}
