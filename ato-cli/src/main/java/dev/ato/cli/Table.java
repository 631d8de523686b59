package dev.ato.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in columns: each as wide as its widest cell, the last one cut where the screen ends. A
 * heading that begins with {@code >} aligns its column to the right.
 */
final class Table {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final boolean[] right;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    this.headings = new ArrayList<>();
    this.right = new boolean[headings.length];
    for (int column = 0; column < headings.length; column++) {
      right[column] = headings[column].startsWith(">");
      this.headings.add(right[column] ? headings[column].substring(1) : headings[column]);
    }
  }

  Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The table with its headings, a line each row. */
  String text(Paint paint) {
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
