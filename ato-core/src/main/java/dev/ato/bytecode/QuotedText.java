package dev.ato.bytecode;

/**
 * Text between quotes, escaped so that no two texts look the same, that UTF-8 can encode it, and
 * that a terminal can show it. Which characters are escaped does not depend on the JDK's Unicode
 * version.
 */
final class QuotedText {

  private QuotedText() {}

  /** {@code text} between two of {@code quote}. */
  static String of(String text, char quote) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote || c == '\\') {
        quoted.append('\\').append(c);
      } else if (Character.isHighSurrogate(c) && isLowSurrogateAt(text, i + 1)) {
        quoted.append(c).append(text.charAt(++i));
      } else if (isInvisible(c)) {
        quoted.append(escape(c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append(quote).toString();
  }

  /** Whether {@code c} alone is no visible character: controls, formats, odd spaces, surrogates. */
  static boolean isInvisible(char c) {
    return c < ' '
        || (c >= '\u007f' && c <= '\u00a0')
        || c == '\u00ad'
        || c == '\u061c'
        || (c >= '\u180b' && c <= '\u180f')
        || (c >= '\u2000' && c <= '\u200f')
        || (c >= '\u2028' && c <= '\u202f')
        || (c >= '\u205f' && c <= '\u206f')
        || c == '\u3000'
        || Character.isSurrogate(c)
        || (c >= '\ufe00' && c <= '\ufe0f')
        || c == '\ufeff'
        || c >= '\ufff0';
  }

  private static boolean isLowSurrogateAt(String text, int index) {
    return index < text.length() && Character.isLowSurrogate(text.charAt(index));
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u" + hex(c);
    };
  }

  private static String hex(char c) {
    return Integer.toHexString(0x10000 | c).substring(1);
  }
}
