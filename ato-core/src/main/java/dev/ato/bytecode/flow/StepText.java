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
  static void addTo(Lines lines, Step step, List<String> operands, String result) {
    String text = step.text();
    int end = text.indexOf('\n');
    StringBuilder line = lines.begin().append(INDENT);
    if (!result.isEmpty()) {
      line.append(result).append(" = ");
    }
    line.append(text, 0, end < 0 ? text.length() : end);
    if (step.kind() == Step.Kind.END && operands.size() == 1) {
      line.append(' ').append(operands.get(0));
    } else if (!operands.isEmpty()) {
      addList(line.append(' '), operands);
    }
    lines.end();
    if (end >= 0) {
      text.substring(end + 1).lines().forEach(nested -> lines.add(INDENT + nested));
    }
  }

  /** Texts in parentheses; nothing if there are none. */
  static String list(List<String> texts) {
    return texts.isEmpty() ? "" : addList(new StringBuilder(), texts).toString();
  }

  private static StringBuilder addList(StringBuilder line, List<String> texts) {
    char before = '(';
    for (String text : texts) {
      line.append(before);
      if (before == ',') {
        line.append(' ');
      }
      line.append(text);
      before = ',';
    }
    return line.append(')');
  }
}
