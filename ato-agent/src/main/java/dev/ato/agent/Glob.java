package dev.ato.agent;

/** A name with wildcards: {@code *} stands for characters other than a dot, {@code **} for any. */
final class Glob {

  private final String pattern;

  Glob(String pattern) {
    this.pattern = pattern;
  }

  /** Whether there are no wildcards. */
  boolean isExact() {
    return pattern.indexOf('*') < 0;
  }

  /** What every name that matches begins with. */
  String prefix() {
    int star = pattern.indexOf('*');
    return star < 0 ? pattern : pattern.substring(0, star);
  }

  boolean matches(String name) {
    return isExact() ? pattern.equals(name) : matches(0, name, 0);
  }

  private boolean matches(int from, String name, int position) {
    int p = from;
    int n = position;
    while (p < pattern.length() && pattern.charAt(p) != '*') {
      if (n == name.length() || name.charAt(n) != pattern.charAt(p)) {
        return false;
      }
      p++;
      n++;
    }
    return p < pattern.length() ? matchesWildcard(p, name, n) : n == name.length();
  }

  private boolean matchesWildcard(int star, String name, int position) {
    boolean anything = pattern.startsWith("**", star);
    int rest = anything ? star + 2 : star + 1;
    for (int n = position; !matches(rest, name, n); n++) {
      if (n == name.length() || (!anything && name.charAt(n) == '.')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return pattern;
  }
}
