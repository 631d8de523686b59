package dev.ato.agent;

/**
 * The classes that a rule means, by name: {@code a.b.T}, {@code a.b.**}, {@code a.*Service}, {@code
 * a.T+}.
 */
public final class ClassPattern {

  private final Glob name;
  private final boolean subtypes;

  private ClassPattern(Glob name, boolean subtypes) {
    this.name = name;
    this.subtypes = subtypes;
  }

  static ClassPattern parse(String text) {
    boolean subtypes = text.endsWith("+");
    String name = (subtypes ? text.substring(0, text.length() - 1) : text).replace('/', '.');
    checkName(text, name);
    Glob glob = new Glob(name);
    if (subtypes && !glob.isExact()) {
      throw new IllegalArgumentException(
          "'" + text + "': subtypes are found of one type, but '" + name + "' has a wildcard");
    }
    return new ClassPattern(glob, subtypes);
  }

  private static void checkName(String text, String name) {
    boolean nameMayBegin = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' ? nameMayBegin : !isPartOfName(c, nameMayBegin)) {
        throw malformed(text);
      }
      nameMayBegin = c == '.';
    }
    if (nameMayBegin) {
      throw malformed(text);
    }
  }

  private static boolean isPartOfName(char c, boolean first) {
    return c == '*'
        || (c == '-' && !first) // package-info, and names that other languages allow
        || (first ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c));
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "'"
            + text
            + "' is no rule; accepted: a.b.Type, a.b.Type#method, a.b.Type#method(int, ..), a.b.**,"
            + " a.b.Type+, @a.b.Annotation, !pattern");
  }

  /** Whether a class of this name is meant; subtypes are up to the caller. */
  public boolean matches(String className) {
    return name.matches(className);
  }

  /** Whether subtypes of the named type are meant too. */
  public boolean meansSubtypes() {
    return subtypes;
  }

  /** Whether a single class is named, without wildcards. */
  public boolean isExact() {
    return name.isExact();
  }

  /** The name as written, without {@code +}. */
  public String name() {
    return name.toString();
  }

  /** What the internal name of every class that matches begins with. */
  String internalPrefix() {
    return name.prefix().replace('.', '/');
  }

  /** The name without its package and outer classes. */
  String simpleName() {
    String text = name.toString();
    return text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('$')) + 1);
  }

  @Override
  public String toString() {
    return subtypes ? name + "+" : name.toString();
  }
}
