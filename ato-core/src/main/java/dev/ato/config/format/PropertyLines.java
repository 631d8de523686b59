package dev.ato.config.format;

import java.util.function.Consumer;

/** The properties of a text one by one: comments, continued lines and escapes are resolved. */
final class PropertyLines {

  private final Source source;
  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  PropertyLines(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** A property and where its key begins. */
  record Property(String key, String value, int line, int column) {}

  void forEach(Consumer<Property> taker) {
    while (skipToKey()) {
      int keyLine = line;
      int column = at - lineStart + 1;
      String key = key();
      skipSeparator();
      taker.accept(new Property(key, rest(), keyLine, column));
    }
  }

  private boolean skipToKey() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || c == '!') {
        while (at < text.length() && !isBreak()) {
          at++;
        }
      } else if (isBreak()) {
        skipBreak();
      } else if (isBlank()) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private String key() {
    StringBuilder key = new StringBuilder();
    while (at < text.length() && !isBreak() && !isBlank() && !isSeparator()) {
      read(key);
    }
    return key.toString();
  }

  private void skipSeparator() {
    skipBlanks();
    if (at < text.length() && isSeparator()) {
      at++;
      skipBlanks();
    }
  }

  private String rest() {
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !isBreak()) {
      read(value);
    }
    return value.toString();
  }

  private void skipBlanks() {
    while (at < text.length() && (isBlank() || isContinuation())) {
      if (isBlank()) {
        at++;
      } else {
        continueLine();
      }
    }
  }

  /** One character, escaped or not, or the end of a line that goes on. */
  private void read(StringBuilder out) {
    if (isContinuation()) {
      continueLine();
    } else if (text.charAt(at) == '\\') {
      at++;
      if (at < text.length()) {
        out.append(escaped());
        at++;
      }
    } else {
      out.append(text.charAt(at++));
    }
  }

  private char escaped() {
    char c = text.charAt(at);
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() {
    try {
      String hex = text.substring(at + 1, at + 5);
      char c = (char) Integer.parseInt(hex, 16);
      at += 4;
      return c;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw source.wrong(line, at - lineStart + 1, "\\u is followed by four hex digits");
    }
  }

  private boolean isContinuation() {
    return text.charAt(at) == '\\'
        && at + 1 < text.length()
        && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r');
  }

  private void continueLine() {
    at++;
    skipBreak();
    while (at < text.length() && isBlank()) {
      at++;
    }
  }

  private void skipBreak() {
    boolean both = text.startsWith("\r\n", at);
    at += both ? 2 : 1;
    line++;
    lineStart = at;
  }

  private boolean isBreak() {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private boolean isBlank() {
    char c = text.charAt(at);
    return c == ' ' || c == '\t' || c == '\f';
  }

  private boolean isSeparator() {
    return text.charAt(at) == '=' || text.charAt(at) == ':';
  }
}
