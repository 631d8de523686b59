package dev.ato.it.corpus;

/** Writes a source without its comments, and with other line breaks. */
final class Layout {

  private Layout() {}

  /** Breaks the line where the source did not, and nowhere else. */
  static String change(String source) {
    StringBuilder changed = new StringBuilder(source.length());
    int position = 0;
    while (position < source.length()) {
      int end = position;
      while (end < source.length() && Tokens.isLayout(source, end)) {
        end = Tokens.end(source, end);
      }
      if (end > position) {
        changed.append(source.substring(position, end).contains("\n") ? ' ' : '\n');
      } else {
        end = Tokens.end(source, position);
        changed.append(source, position, end);
      }
      position = end;
    }
    return changed.toString();
  }
}
