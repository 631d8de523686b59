package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;

/** The one step that a string concatenation becomes, however it was compiled. */
final class Concatenation {

  /** What the step is called. */
  static final String NAME = "concat";

  private Concatenation() {}

  /** The step in the place of another, which gave the same string. */
  static Step inPlaceOf(Step step, List<Value> parts, Values values) {
    List<Value> joined = new ArrayList<>();
    for (Value part : parts) {
      int last = joined.size() - 1;
      if (part instanceof Value.Constant next
          && last >= 0
          && joined.get(last) instanceof Value.Constant previous) {
        joined.set(last, values.constant(TextOf.STRING, joined(previous.text(), next.text())));
      } else {
        joined.add(part);
      }
    }
    joined.removeIf(part -> part instanceof Value.Constant text && text.text().equals("\"\""));
    Step made = new Step(Step.Kind.EFFECT, null, NAME, joined, step.result(), step.thrown());
    made.exitAs(step);
    return made;
  }

  /** Two quoted texts as one. */
  private static String joined(String first, String second) {
    return first.substring(0, first.length() - 1) + second.substring(1);
  }
}
