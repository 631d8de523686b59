package dev.ato.it.corpus;

/** Where the tokens of a Java source end (JLS §3.5); enough to tell layout from the program. */
final class Tokens {

  private Tokens() {}

  /** Whether white space or a comment begins here. */
  static boolean isLayout(String text, int start) {
    return Character.isWhitespace(text.charAt(start))
        || text.startsWith("//", start)
        || text.startsWith("/*", start);
  }

  /** Where the white space, comment, literal, word or single other character ends. */
  static int end(String text, int start) {
    char first = text.charAt(start);
    if (text.startsWith("//", start)) {
      return indexAfter(text, "\n", start);
    } else if (text.startsWith("/*", start)) {
      return indexAfter(text, "*/", start + 2);
    } else if (text.startsWith("\"\"\"", start)) {
      return endOfQuoted(text, start + 3, "\"\"\"");
    } else if (first == '"' || first == '\'') {
      return endOfQuoted(text, start + 1, String.valueOf(first));
    }
    return Character.isJavaIdentifierPart(first) ? endOfWord(text, start) : start + 1;
  }

  /** Where a word begins at or behind {@code start}, outside comments and literals. */
  static int find(String word, String text, int start) {
    int position = start;
    while (position < text.length()) {
      int end = end(text, position);
      if (text.startsWith(word, position) && end == position + word.length()) {
        return position;
      }
      position = end;
    }
    throw new IllegalArgumentException("no word \"" + word + "\" behind character " + start);
  }

  private static int endOfQuoted(String text, int start, String quote) {
    int position = start;
    while (!text.startsWith(quote, position)) {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    return position + quote.length();
  }

  private static int endOfWord(String text, int start) {
    int position = start;
    while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
      position++;
    }
    return position;
  }

  private static int indexAfter(String text, String end, int start) {
    int found = text.indexOf(end, start);
    return found < 0 ? text.length() : found + end.length();
  }
}
