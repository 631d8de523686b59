package dev.ato.bytecode.flow;

import java.util.List;

/**
 * Takes out the question whether something is {@code null} that is an object for certain ({@link
 * KnownObjects}): javac before release 11 asks it of a new resource of a {@code try}, and of the
 * exception that it has caught (JDK-8194978).
 *
 * <p>Sound because the way that would be taken for {@code null} never is.
 */
final class NullsDecided implements FlowRule {

  @Override
  public void apply(Flow flow) {
    if (!flow.has(Comparison::isOfNull)) {
      return;
    }
    KnownObjects known = new KnownObjects(flow);
    boolean changed = false;
    for (Block block : flow.blocks()) {
      List<Step> steps = block.steps();
      Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
      if (last != null && Comparison.isOfNull(last) && known.isOne(last.operands())) {
        Exit otherwise = last.exits().get(1);
        steps.remove(last);
        block.jump(new Exit("", otherwise.target(), otherwise.entry()));
        changed = true;
      }
    }
    if (changed) {
      flow.forgetUnreached();
    }
  }
}
