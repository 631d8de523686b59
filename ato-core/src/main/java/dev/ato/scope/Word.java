package dev.ato.scope;

import org.jspecify.annotations.Nullable;

/** A word without quotes: a constant, a number, or a text. */
final class Word {

  private Word() {}

  /** The value of a word; a text keeps the spaces around it. */
  static @Nullable Object of(String text, String trimmed) {
    return switch (trimmed) {
      case "True", "true" -> true;
      case "False", "false" -> false;
      case "None", "null" -> null;
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> {
        Number number = NumberWord.parse(trimmed);
        yield number == null ? text : number;
      }
    };
  }
}
