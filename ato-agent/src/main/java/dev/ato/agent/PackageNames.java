package dev.ato.agent;

/** Names of packages as people write them: {@code com.acme}, or a pattern for all below. */
final class PackageNames {

  private PackageNames() {}

  /**
   * The name of the package.
   *
   * @throws IllegalArgumentException if it is none; the message says what is accepted
   */
  static String parse(String written) {
    String name = written.replaceFirst("\\.\\*{1,2}$", "");
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "must be the name of a package, such as com.acme, but was '" + written + "'");
    }
    return name;
  }

  private static boolean isName(String name) {
    boolean starts = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' && !starts) {
        starts = true;
      } else if (starts ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c)) {
        starts = false;
      } else {
        return false;
      }
    }
    return !starts;
  }
}
