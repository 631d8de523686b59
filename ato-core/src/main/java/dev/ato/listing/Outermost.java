package dev.ato.listing;

/** Looks for what stands outside of all parentheses, brackets and quotes of a line. */
final class Outermost {

  private Outermost() {}

  /** Where {@code wanted} stands last; -1 if nowhere. */
  static int last(String line, String wanted) {
    int found = -1;
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      if (depth == 0 && line.startsWith(wanted, i)) {
        found = i;
      }
      char c = line.charAt(i);
      if (c == '"' || c == '`') {
        i = closing(line, i);
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
    }
    return found;
  }

  /** Where the quote closes that opens at {@code start}. */
  private static int closing(String line, int start) {
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == line.charAt(start)) {
        return i;
      }
    }
    return line.length();
  }
}
