package dev.ato.scope;

import dev.ato.config.Value;

/** What users wrote, as messages of one line show it. */
final class Shown {

  private Shown() {}

  /** A text in quotes, cut where it is long. */
  static String of(String text) {
    return Value.of(text).shown();
  }

  /** A message of somebody else as one line. */
  static String line(String message) {
    StringBuilder line = new StringBuilder(message.length());
    message
        .chars()
        .forEach(c -> line.append(Character.isISOControl(c) || isBreak(c) ? ' ' : (char) c));
    return line.toString();
  }

  /** What some consoles take for the end of a line. */
  private static boolean isBreak(int c) {
    return c == '\u2028' || c == '\u2029';
  }
}
