package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Takes out a cast of what {@code Objects.requireNonNull} is given, if what it gives is cast to the
 * same type at once: javac writes the first one from release 9 on.
 *
 * <p>Sound because nothing happens between the two: {@code null} passes the first cast and is
 * refused by the check, another object passes the check, and is refused by the second cast as by
 * the first. Where a handler is around, it must be the same and get the same.
 */
final class CheckedCasts implements FlowRule {

  private static final Set<String> CHECKS =
      Set.of(
          "invoke static java.util.Objects.requireNonNull(java.lang.Object): java.lang.Object",
          "invoke static java.util.Objects.requireNonNull(java.lang.Object, java.lang.String):"
              + " java.lang.Object");

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.CHECKCAST) || !flow.has(CheckedCasts::isCheck)) {
      return;
    }
    Uses uses = new Uses(flow);
    Map<Block, List<Block>> before = flow.before();
    Map<Integer, Value> same = new HashMap<>();
    for (Block block : flow.blocks()) {
      List<Step> dropped = new ArrayList<>();
      for (Step first : block.steps()) {
        if (castBy(first) != null && isOnce(first, following(block, first, before), uses)) {
          dropped.add(first);
          same.put(numberOf(first), first.operands().get(0));
        }
      }
      block.steps().removeAll(dropped);
    }
    if (!same.isEmpty()) {
      flow.replace(same);
    }
  }

  private static boolean isCheck(Step step) {
    return step.call() != null && CHECKS.contains(step.text());
  }

  /** The two steps behind one, if no other way leads between them: a handler begins a new block. */
  private static List<Step> following(Block block, Step step, Map<Block, List<Block>> before) {
    List<Step> following = new ArrayList<>();
    List<Step> steps = block.steps();
    int place = steps.indexOf(step) + 1;
    Exit way = block.jump();
    while (following.size() < 2) {
      if (place < steps.size()) {
        following.add(steps.get(place++));
      } else if (way != null && before.getOrDefault(way.target(), List.of()).size() == 1) {
        steps = way.target().steps();
        way = way.target().jump();
        place = 0;
      } else {
        return List.of();
      }
    }
    return following;
  }

  private static boolean isOnce(Step first, List<Step> following, Uses uses) {
    if (following.isEmpty() || !isCheck(following.get(0))) {
      return false;
    }
    Step check = following.get(0);
    Step second = following.get(1);
    Value cast = castBy(first);
    return cast != null
        && castBy(second) != null
        && first.text().equals(second.text())
        && check.operands().get(0) == cast
        && second.operands().get(0) == check.result()
        && uses.steps(cast).size() == 1
        && !uses.isChosen(cast)
        && isHandledAlike(first, second);
  }

  /** What a cast gives; null if a step is no cast. */
  private static @Nullable Value castBy(Step step) {
    return step.origin() instanceof TypeInsnNode cast && cast.getOpcode() == Opcodes.CHECKCAST
        ? step.result()
        : null;
  }

  private static int numberOf(Step cast) {
    Value result = castBy(cast);
    return result == null ? -1 : result.number();
  }

  private static boolean isHandledAlike(Step one, Step other) {
    if (one.exits().size() != other.exits().size()) {
      return false;
    }
    for (int i = 0; i < one.exits().size(); i++) {
      Exit exit = one.exits().get(i);
      Exit partner = other.exits().get(i);
      if (!exit.label().equals(partner.label()) || exit.target() != partner.target()) {
        return false;
      }
      for (Value.Phi phi : exit.target().phis()) {
        Value given = phi.arguments().get(exit.entry());
        Value alike = given == one.thrown() ? other.thrown() : given;
        if (phi.arguments().get(partner.entry()) != alike) {
          return false;
        }
      }
    }
    return true;
  }
}
