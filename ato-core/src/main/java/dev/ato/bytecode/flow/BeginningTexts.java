package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Writes the text that ecj makes a {@code StringBuilder} with, {@code new
 * StringBuilder(String.valueOf(x))}, as what it is, so that {@link BuilderChains} finds it; javac
 * makes an empty one and appends {@code x}.
 *
 * <p>Sound for primitives, strings and immutable objects of the JDK: {@code String.valueOf} has no
 * effect and gives the text that {@code append} would append, never {@code null}. Of any other
 * object the text may be {@code null}, for which the builder would throw: it stays.
 */
final class BeginningTexts implements FlowRule {

  private static final String BEGUN = "construct java.lang.StringBuilder(java.lang.String)";
  private static final String GIVEN = ")" + TextOf.STRING;

  @Override
  public void apply(Flow flow) {
    if (!flow.has(step -> step.text().equals(BEGUN))) {
      return;
    }
    Uses uses = new Uses(flow);
    Map<Integer, Value> texts = new HashMap<>();
    for (Block block : flow.blocks()) {
      List<Step> dropped = new ArrayList<>();
      for (Step step : block.steps()) {
        Value text = text(step, flow.values());
        if (text != null && isBeginning(Objects.requireNonNull(step.result()), uses)) {
          texts.put(step.result().number(), text);
          dropped.add(step);
        }
      }
      block.steps().removeAll(dropped);
    }
    if (!texts.isEmpty()) {
      flow.replace(texts);
    }
  }

  /** The text that a step gives, if it is one that can be had at any time. */
  private static @Nullable Value text(Step step, Values values) {
    MethodInsnNode call = step.call();
    if (call == null
        || call.getOpcode() != Opcodes.INVOKESTATIC
        || !call.owner.equals("java/lang/String")
        || !call.name.equals("valueOf")
        || !call.desc.endsWith(GIVEN)) {
      return null;
    }
    Value value = step.operands().get(0);
    String type = call.desc.substring(1, call.desc.length() - GIVEN.length());
    if (type.length() > 1 && !type.equals("Ljava/lang/Object;")) {
      return null; // of an array of characters that is null there is no text
    }
    Value text = TextOf.pure(values, value, type);
    return text == value ? TextOf.neverNull(values, value) : text;
  }

  private static boolean isBeginning(Value text, Uses uses) {
    return !uses.isChosen(text)
        && uses.steps(text).stream().allMatch(step -> step.text().equals(BEGUN));
  }
}
