package dev.ato.config.format;

import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file, and how the file is called in origins and messages.
 *
 * @param name the file as it was named
 */
record Source(String name, String text) {

  /** A place in it; line and column count from 1. */
  Origin at(int line, int column) {
    return new Origin.InFile(name, line, column);
  }

  /** What is wrong at a place. */
  ConfigException wrong(int line, int column, String what) {
    return new ConfigException(name + ":" + line + ":" + column + ": " + what);
  }

  /** What is wrong at an offset of the text. */
  ConfigException wrongAt(int offset, String what) {
    int line = 1;
    int lineStart = 0;
    int end = Math.min(offset, text.length());
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return wrong(line, end - lineStart + 1, what);
  }

  ConfigException nestedTooDeep(int line, int column) {
    return wrong(line, column, "nested deeper than " + Limits.NESTING + " levels");
  }

  ConfigException writtenTwice(String key, Origin first, int line, int column) {
    return wrong(
        line, column, "the key \"" + key + "\" is written twice; first at " + first.text());
  }

  /** What a library says, without its line breaks. */
  static String oneLine(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
