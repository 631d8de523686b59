package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes out of a concatenation the {@code String.valueOf} that ecj, and javac from release 19 on
 * (JDK-8273914), write for an object whose text can be had at any time: the text of an {@code
 * Integer} is the same before and after whatever else happens.
 */
final class TextsOfImmutables implements FlowRule {

  private static final String VALUE_OF =
      "invoke static java.lang.String.valueOf(java.lang.Object): java.lang.String";

  /** The step that asks an object for its text where another step is, with the same handlers. */
  static Step inPlaceOf(Step step, Value object, Values values) {
    Step asked =
        new Step(
            Step.Kind.EFFECT,
            null,
            VALUE_OF,
            List.of(object),
            values.result(TextOf.STRING),
            step.thrown());
    asked.exitAs(step);
    return asked;
  }

  @Override
  public void apply(Flow flow) {
    if (!flow.has(TextsOfImmutables::isAsked)) {
      return;
    }
    Uses uses = new Uses(flow);
    Map<Integer, Value> texts = new HashMap<>();
    for (Block block : flow.blocks()) {
      List<Step> dropped = new ArrayList<>();
      for (Step step : block.steps()) {
        if (isAsked(step) && isPart(Objects.requireNonNull(step.result()), uses)) {
          Value object = step.operands().get(0);
          Value text = TextOf.pure(flow.values(), object, "Ljava/lang/Object;");
          if (text != null) {
            texts.put(step.result().number(), text);
            dropped.add(step);
          }
        }
      }
      block.steps().removeAll(dropped);
    }
    if (!texts.isEmpty()) {
      flow.replace(texts);
    }
  }

  private static boolean isAsked(Step step) {
    return step.text().equals(VALUE_OF);
  }

  private static boolean isPart(Value text, Uses uses) {
    return !uses.isChosen(text)
        && uses.steps(text).stream().allMatch(step -> step.text().equals(Concatenation.NAME));
  }
}
