package dev.ato.bytecode.flow;

import java.util.List;

/** Writes a step as a line, and what is nested in it in lines below. */
final class StepText {

  private static final String INDENT = "  ";

  private StepText() {}

  /**
   * Adds the lines of a step that is no choice.
   *
   * @param result the name of what it gives; empty if nothing uses it
   */
  static void addTo(List<String> lines, Step step, List<String> operands, String result) {
    String text = step.text();
    int end = text.indexOf('\n');
    StringBuilder line = new StringBuilder(INDENT);
    if (!result.isEmpty()) {
      line.append(result).append(" = ");
    }
    line.append(text, 0, end < 0 ? text.length() : end);
    if (step.kind() == Step.Kind.END && operands.size() == 1) {
      line.append(' ').append(operands.get(0));
    } else if (!operands.isEmpty()) {
      line.append(' ').append(list(operands));
    }
    lines.add(line.toString());
    if (end >= 0) {
      text.substring(end + 1).lines().forEach(nested -> lines.add(INDENT + nested));
    }
  }

  /** Texts in parentheses; nothing if there are none. */
  static String list(List<String> texts) {
    return texts.isEmpty() ? "" : "(" + String.join(", ", texts) + ")";
  }
}
