package dev.ato.config.format;

/**
 * Looks how deep the brackets of a text are nested, before a parser that recurses without a limit
 * reads it. Texts in quotes and comments do not count.
 */
final class BracketDepth {

  private final Source source;
  private final String text;
  private final String quotes;

  /**
   * @param quotes the characters that begin and end a text; three in a row one over several lines
   */
  BracketDepth(Source source, String quotes) {
    this.source = source;
    this.text = source.text();
    this.quotes = quotes;
  }

  /** Fails at the first bracket that is nested too deep. */
  void requireModest() {
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quotes.indexOf(c) >= 0) {
        at = endOfQuote(at, c);
      } else if (c == '#') {
        at = endOfLine(at);
      } else {
        depth += c == '[' || c == '{' ? 1 : 0;
        depth -= depth > 0 && (c == ']' || c == '}') ? 1 : 0;
        if (depth > Limits.NESTING) {
          throw source.wrongAt(at, "nested deeper than " + Limits.NESTING + " levels");
        }
        at++;
      }
    }
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int endOfQuote(int from, char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (text.startsWith(triple, from)) {
      int end = text.indexOf(triple, from + 3);
      return end < 0 ? text.length() : end + 3;
    }
    for (int at = from + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == '\\' && quote == '"') {
        at++;
      } else if (text.charAt(at) == quote) {
        return at + 1;
      }
    }
    return endOfLine(from);
  }
}
