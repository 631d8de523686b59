package dev.ato.config;

import org.jspecify.annotations.Nullable;

/** How messages show a value: texts in quotes, on one line, cut where it is long. */
final class ShownValue {

  private static final int LONGEST = 60;

  private ShownValue() {}

  static String of(@Nullable Object plain) {
    return line(plain instanceof String string ? '"' + string + '"' : String.valueOf(plain));
  }

  /** A text as it is, on one line, cut where it is long. */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length() && line.length() < LONGEST; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? escaped(c) : String.valueOf(c));
    }
    return line.length() < LONGEST ? line.toString() : line.append("...").toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> String.format("\\u%04x", (int) c);
    };
  }
}
