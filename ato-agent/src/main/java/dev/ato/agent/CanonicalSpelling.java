package dev.ato.agent;

/** Tells rules that are written as rules are from those that have to be understood first. */
final class CanonicalSpelling {

  private CanonicalSpelling() {}

  /** Whether a rule is written as rules are, so that nothing needs to be understood. */
  static boolean matches(String text) {
    boolean upper = false;
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '#') {
        return isMethod(text, i + 1);
      } else if (c == '.') {
        if (upper) {
          return false;
        }
        begins = true;
      } else if (c == '/' || c == ':' || c == '(' || c == ' ') {
        return false;
      } else if (begins) {
        upper = Character.isUpperCase(c);
        begins = false;
      }
    }
    return true;
  }

  private static boolean isMethod(String text, int from) {
    int open = text.indexOf('(', from);
    return open < 0 || (text.endsWith(")") && text.indexOf(";", open) < 0);
  }
}
