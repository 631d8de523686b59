package dev.ato.config.format;

import dev.ato.config.ConfigException;
import dev.ato.config.KeyPath;
import org.jspecify.annotations.Nullable;

/** The error for a value that a format cannot hold. */
final class Unholdable {

  private Unholdable() {}

  static ConfigException error(KeyPath path, Format format, String lack, @Nullable Object value) {
    String shown = dev.ato.config.Value.of(value).shown();
    return new ConfigException(path + ": " + format + " " + lack + ", but the value is " + shown);
  }

  /** Half a surrogate pair is no character, and no file can hold it unless it is escaped. */
  static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  static void requireCharacters(KeyPath path, Format format, String text) {
    if (hasLoneSurrogate(text)) {
      throw error(path, format, "holds no half of a surrogate pair", text);
    }
  }
}
