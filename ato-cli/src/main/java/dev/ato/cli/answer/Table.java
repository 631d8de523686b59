package dev.ato.cli.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in columns: each as wide as its widest cell, the last one cut where the screen ends. A
 * heading that begins with {@code >} aligns its column to the right.
 */
public final class Table {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(List<String> marked) {
    headings = marked.stream().map(heading -> heading.replace(">", "")).toList();
    right = new boolean[marked.size()];
    for (int column = 0; column < right.length; column++) {
      right[column] = marked.get(column).startsWith(">");
    }
  }

  public Table(String... marked) {
    this(List.of(marked));
  }

  public Table row(String... cells) {
    return row(List.of(cells));
  }

  public Table row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The table with its headings, a line each row. */
  public String text(Paint paint) {
    int[] widths = widths();
    StringBuilder text = new StringBuilder(paint.dim(line(headings, widths))).append('\n');
    rows.forEach(row -> text.append(line(row, widths)).append('\n'));
    return text.toString();
  }

  private int[] widths() {
    int[] widths = headings.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    int last = cells.size() - 1;
    for (int column = 0; column < last; column++) {
      line.append(padded(cells.get(column), widths[column], right[column])).append(GAP);
    }
    int room = Screen.WIDTH - line.length();
    String end = right[last] ? padded(cells.get(last), widths[last], true) : cells.get(last);
    return line.append(Texts.cut(end, Math.max(room, 1))).toString().stripTrailing();
  }

  private static String padded(String cell, int width, boolean right) {
    String filling = " ".repeat(width - cell.length());
    return right ? filling + cell : cell + filling;
  }
}
