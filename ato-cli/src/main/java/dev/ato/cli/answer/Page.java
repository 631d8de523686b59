package dev.ato.cli.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An answer in lines, none wider than the screen unless the page is whole; a label stands in front
 * of what belongs to it.
 */
public final class Page {

  /** The width of the labels. */
  public static final int LABEL = 9;

  /** The width beside a label. */
  public static final int ROOM = Screen.WIDTH - LABEL;

  private static final String INDENT = " ".repeat(LABEL);

  private final Paint paint;
  private final boolean whole;
  private final List<String> lines = new ArrayList<>();

  public Page(Paint paint) {
    this(paint, false);
  }

  /** A page of which nothing is cut off if it is {@code whole}. */
  public Page(Paint paint, boolean whole) {
    this.paint = paint;
    this.whole = whole;
  }

  public Paint paint() {
    return paint;
  }

  public int size() {
    return lines.size();
  }

  /** The first line: one text on the left, one on the right. */
  public Page title(String left, String right) {
    String shown = Texts.cut(right, Screen.WIDTH - left.length() - 1);
    int gap = Screen.WIDTH - left.length() - shown.length();
    lines.add(paint.dim(left + " ".repeat(gap) + shown));
    return this;
  }

  public Page line(String text) {
    return line(text, UnaryOperator.identity());
  }

  /** A line that is cut before it is painted, since paint has no width. */
  public Page line(String text, UnaryOperator<String> style) {
    lines.add(style.apply(fitting(text, Screen.WIDTH)));
    return this;
  }

  /** A line that is painted and cut already. */
  public Page painted(String text) {
    lines.add(text);
    return this;
  }

  /** A label with its lines. */
  public Page section(String label, List<String> texts) {
    for (int index = 0; index < texts.size(); index++) {
      String head = index == 0 ? paint.dim(padded(label)) : INDENT;
      lines.add(head + fitting(texts.get(index), Screen.WIDTH - LABEL));
    }
    return this;
  }

  public Page section(String label, String text) {
    return section(label, List.of(text));
  }

  /**
   * A label with the first entries of a list and the command that shows more; an entry may have
   * several lines.
   */
  public Page entries(String label, List<String> entries, int limit, String more) {
    // A line that says there is one more would take the place of that one.
    boolean cut = !whole && entries.size() > limit + 1;
    List<String> shown = new ArrayList<>(cut ? entries.subList(0, limit) : entries);
    if (cut) {
      shown.add("and " + (entries.size() - limit) + " more: " + more);
    }
    return section(label, shown.stream().flatMap(String::lines).toList());
  }

  /** A label with a list, wrapped between its items. */
  public Page list(String label, List<String> items) {
    List<String> wrapped = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String item : items) {
      if (line.length() + item.length() + 3 > Screen.WIDTH - LABEL && line.length() > 0) {
        wrapped.add(line.append(',').toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : ", ").append(item);
    }
    wrapped.add(line.toString());
    return items.isEmpty() ? this : section(label, wrapped);
  }

  private String fitting(String text, int width) {
    return whole ? text : Texts.cut(text, width);
  }

  private static String padded(String label) {
    return label + " ".repeat(Math.max(1, LABEL - label.length()));
  }

  public String text() {
    return String.join("\n", lines) + "\n";
  }
}
