package dev.ato.agent;

import dev.ato.agent.Node.Scalar;

/**
 * What is left of one line of a document from a column on: without indentation, comment and
 * trailing blanks.
 */
final class YamlLine {

  /** SnakeYAML takes no longer key; so a longer line is left to it. */
  private static final int LONGEST = 1000;

  private static final String NEVER_FIRST_IN_KEY = "-?:,[]{}#&*!|>'\"%@`";

  private final int number;
  private final int indent;
  private final String text;

  private YamlLine(int number, int indent, String text) {
    this.number = number;
    this.indent = indent;
    this.text = text;
  }

  static YamlLine of(int number, String text) {
    int end = commentStart(text);
    return new YamlLine(number, 0, text.substring(0, end)).from(0);
  }

  /** The end of what counts: a {@code #} after a blank, outside quotes, begins a comment. */
  private static int commentStart(String text) {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        i += quote == '"' && c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && opensQuote(text, i)) {
        quote = c;
      } else if (c == '#' && (i == 0 || text.charAt(i - 1) == ' ')) {
        return i;
      }
    }
    return text.length();
  }

  /** A quote opens a scalar only where one can begin; elsewhere it is a character like others. */
  private static boolean opensQuote(String text, int position) {
    int before = position - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0
        || "[{,".indexOf(text.charAt(before)) >= 0
        || (before < position - 1 && ":-".indexOf(text.charAt(before)) >= 0);
  }

  int number() {
    return number;
  }

  /** How many columns stand before the text. */
  int indent() {
    return indent;
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether this is an item of a list. */
  boolean isItem() {
    return text.equals("-") || text.startsWith("- ");
  }

  YamlLine afterDash() {
    return from(1);
  }

  YamlLine afterColon() {
    return from(colon() + 1);
  }

  /** The key before the colon. */
  Scalar key() {
    int colon = colon();
    if (colon < 0) {
      throw unknown("a line without 'key:'");
    }
    return new Scalar(text.substring(0, colon).stripTrailing(), number, indent + 1);
  }

  /** The position of the colon that ends a plain key, or -1 if the text does not begin with one. */
  int colon() {
    if (text.isEmpty() || NEVER_FIRST_IN_KEY.indexOf(text.charAt(0)) >= 0) {
      return -1;
    }
    if (text.length() > LONGEST) {
      throw unknown("a line of more than " + LONGEST + " characters");
    }
    int colon = text.indexOf(": ");
    return colon < 0 && text.endsWith(":") ? text.length() - 1 : colon;
  }

  YamlException unknown(String what) {
    return new YamlException(number, indent + 1, what);
  }

  private YamlLine from(int start) {
    int first = start;
    while (first < text.length() && text.charAt(first) == ' ') {
      first++;
    }
    boolean empty = first == text.length();
    // An empty rest stays where it was cut off: the value that is missing stands there.
    return new YamlLine(
        number, indent + (empty ? start : first), text.substring(first).stripTrailing());
  }
}
