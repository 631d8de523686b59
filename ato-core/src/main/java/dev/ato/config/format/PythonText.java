package dev.ato.config.format;

/** One text of Python in its quotes: single or triple, raw or with escapes. */
final class PythonText {

  private final Source source;
  private final String text;
  private final boolean raw;
  private final int start;
  private int at;

  PythonText(Source source, int start, boolean raw) {
    this.source = source;
    this.text = source.text();
    this.start = start;
    this.at = start;
    this.raw = raw;
  }

  /** Where it ends, once it is read. */
  int end() {
    return at;
  }

  String read() {
    String single = text.substring(start, start + 1);
    String triple = single.repeat(3);
    String quote = text.startsWith(triple, start) ? triple : single;
    StringBuilder value = new StringBuilder();
    at += quote.length();
    while (!text.startsWith(quote, at)) {
      if (at >= text.length() || (quote.length() == 1 && text.charAt(at) == '\n')) {
        throw source.wrongAt(start, "a quote is not closed");
      }
      character(value);
    }
    at += quote.length();
    return value.toString();
  }

  private void character(StringBuilder value) {
    char c = text.charAt(at++);
    if (c != '\\' || at >= text.length()) {
      value.append(c);
    } else if (raw) {
      value.append(c).append(text.charAt(at++));
    } else {
      escaped(value);
    }
  }

  private void escaped(StringBuilder value) {
    char c = text.charAt(at++);
    switch (c) {
      case '\n' -> {} // The line goes on.
      case '\\', '\'', '"' -> value.append(c);
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000B');
      case 'x' -> value.appendCodePoint(hex(2));
      case 'u' -> value.appendCodePoint(hex(4));
      case 'U' -> value.appendCodePoint(hex(8));
      case '0', '1', '2', '3', '4', '5', '6', '7' -> value.append((char) octal());
      case 'N' -> throw source.wrongAt(at - 2, "\\N{...} is not accepted; \\uXXXX is");
      default -> value.append('\\').append(c);
    }
  }

  private int hex(int digits) {
    try {
      int code = Integer.parseInt(text.substring(at, at + digits), 16);
      if (Character.isValidCodePoint(code)) {
        at += digits;
        return code;
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw source.wrongAt(at - 2, "expected " + digits + " hex digits");
    }
    throw source.wrongAt(at - 2, "there is no such character");
  }

  private int octal() {
    int code = 0;
    at--;
    for (int i = 0; i < 3 && at < text.length() && "01234567".indexOf(text.charAt(at)) >= 0; i++) {
      code = code * 8 + (text.charAt(at++) - '0');
    }
    return code;
  }
}
