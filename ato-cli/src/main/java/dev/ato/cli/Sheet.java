package dev.ato.cli;

import java.util.List;

/** Lines under labels, as every answer about one thing is laid out. */
final class Sheet {

  /** The width of the labels. */
  static final int LABEL = 9;

  private final boolean whole;
  private final StringBuilder text = new StringBuilder();

  /** A sheet whose lines and lists are cut to fit the screen, or not if {@code whole}. */
  Sheet(boolean whole) {
    this.whole = whole;
  }

  /** A line across the sheet. */
  Sheet title(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A line under a label. */
  Sheet line(String label, String line) {
    String filled = label + " ".repeat(LABEL - label.length()) + line;
    return title(whole ? filled : Texts.cut(filled, Screen.WIDTH));
  }

  /** Several lines under one label, none for none. */
  Sheet lines(String label, List<String> lines) {
    return lines(label, lines, lines.size(), "");
  }

  /**
   * Several entries under one label, none for none; what does not fit is told by {@code more}. An
   * entry may have several lines.
   */
  Sheet lines(String label, List<String> entries, int limit, String more) {
    // A line that says there is one more would take the place of that one.
    boolean cut = !whole && entries.size() > limit + 1;
    List<String> shown = cut ? entries.subList(0, limit) : entries;
    String current = label;
    for (String line : shown.stream().flatMap(String::lines).toList()) {
      line(current, line);
      current = "";
    }
    return cut ? line("", "and " + (entries.size() - limit) + " more: " + more) : this;
  }

  String text() {
    return text.toString();
  }
}
