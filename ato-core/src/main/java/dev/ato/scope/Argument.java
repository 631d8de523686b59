package dev.ato.scope;

import dev.ato.config.ConfigException;
import dev.ato.config.KeyPath;
import dev.ato.config.Origin;
import dev.ato.config.Value;

/** One argument as it is understood. */
sealed interface Argument {

  /** Longer than any path that a config holds. */
  int LONGEST_PATH = 100;

  /** Its place among the arguments, from 1 on; 0 for an option of the application's own. */
  int number();

  /** The argument as it was given. */
  String text();

  /** The name of a view. */
  record Name(int number, String text, String name) implements Argument {}

  /** A value for a key. */
  record Assignment(int number, String text, KeyPath path, Value value) implements Argument {
    /** The key and where it was given, as messages say it. */
    String words() {
      return Shown.of(path.toString())
          + value.origin().map(at -> " (" + at.text() + ")").orElse("");
    }
  }

  /** Understands an argument. */
  static Argument parse(int number, String text) {
    int equals = equalsSign(text);
    if (text.startsWith("-")) {
      throw wrong(number, text, "arguments are written without dashes: VIEW or KEY=VALUE");
    } else if (equals < 0) {
      return new Name(number, text, text.strip());
    }
    boolean isText = equals > 0 && text.charAt(equals - 1) == ':';
    try {
      KeyPath path = KeyPath.parse(text.substring(0, isText ? equals - 1 : equals).strip());
      if (path.length() > LONGEST_PATH) {
        throw new ScopeException("a key of more than " + LONGEST_PATH + " parts");
      }
      String written = text.substring(equals + 1);
      Object value = isText ? written : ValueParser.parse(written);
      return new Assignment(number, text, path, Value.of(value, new Origin.Argument(number, text)));
    } catch (ConfigException failure) {
      throw wrong(number, text, String.valueOf(failure.getMessage()));
    }
  }

  /** The first equals sign that stands in no quoted key; -1 if there is none. */
  private static int equalsSign(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '=' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static ScopeException wrong(int number, String text, String message) {
    return new ScopeException("argument " + number + ", " + Shown.of(text) + ": " + message);
  }
}
