package dev.ato.config;

/** Keys in double quotes, where they would be misread without. */
final class KeyQuotes {

  private KeyQuotes() {}

  static String quoteIfNeeded(String key) {
    return isPlain(key) ? key : quote(key);
  }

  private static boolean isPlain(String key) {
    if (key.isEmpty() || key.charAt(0) == '"') {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '.' || Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }

  private static String quote(String key) {
    StringBuilder text = new StringBuilder(key.length() + 2).append('"');
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
