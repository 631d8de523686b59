package dev.ato.scope;

/** A text in quotes of either kind, with the escapes that JSON and Python share. */
final class QuotedText {

  private QuotedText() {}

  /** Reads the text that begins where the parser stands, and moves the parser behind it. */
  static String read(ValueParser parser) {
    String text = parser.text();
    char quote = text.charAt(parser.at());
    StringBuilder content = new StringBuilder();
    int at = parser.at() + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) != '\\') {
        content.append(text.charAt(at++));
      } else {
        parser.moveTo(at);
        at = unescape(parser, at + 1, content);
      }
    }
    if (at >= text.length()) {
      throw parser.wrong("the quote is not closed");
    }
    parser.moveTo(at + 1);
    return content.toString();
  }

  /** Adds the character that an escape means; answers where it ends. */
  private static int unescape(ValueParser parser, int at, StringBuilder content) {
    char escaped = at < parser.text().length() ? parser.text().charAt(at) : '\0';
    switch (escaped) {
      case '"', '\'', '\\', '/' -> content.append(escaped);
      case 'n' -> content.append('\n');
      case 't' -> content.append('\t');
      case 'r' -> content.append('\r');
      case 'b' -> content.append('\b');
      case 'f' -> content.append('\f');
      case 'x' -> content.append(hex(parser, at + 1, 2));
      case 'u' -> content.append(hex(parser, at + 1, 4));
      default -> throw parser.wrong("after a backslash stands one of \" ' \\ / n t r b f x u");
    }
    return at + 1 + (escaped == 'x' ? 2 : escaped == 'u' ? 4 : 0);
  }

  private static char hex(ValueParser parser, int start, int digits) {
    int code = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = i < parser.text().length() ? Character.digit(parser.text().charAt(i), 16) : -1;
      if (digit < 0) {
        throw parser.wrong("expected " + digits + " hex digits");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }
}
