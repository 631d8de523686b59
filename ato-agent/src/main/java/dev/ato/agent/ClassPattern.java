package dev.ato.agent;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The classes that a rule means, by name: {@code a.b.T}, {@code a.b.**}, {@code a.*Service}, {@code
 * a.T+}.
 */
public final class ClassPattern {

  /** As written, with dots. */
  private final Glob written;

  /** With {@code $} before nested types; the same as written if there are none. */
  private final Glob name;

  private final boolean subtypes;

  private ClassPattern(Glob written, Glob name, boolean subtypes) {
    this.written = written;
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
    int nested = nestedFrom(name);
    return nested < 0
        ? new ClassPattern(glob, glob, subtypes)
        : new ClassPattern(
            glob,
            new Glob(name.substring(0, nested) + name.substring(nested).replace('.', '$')),
            subtypes);
  }

  /**
   * The first dot behind a name with a capital letter: by custom a type, so that what follows is
   * nested in it. A package may have such a name too, so both are tried.
   */
  private static int nestedFrom(String name) {
    int begin = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', begin)) {
      if (Character.isUpperCase(name.charAt(begin))) {
        return dot;
      }
      begin = dot + 1;
    }
    return -1;
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
    return name.matches(className) || (written != name && written.matches(className));
  }

  /** Whether subtypes of the named type are meant too. */
  public boolean meansSubtypes() {
    return subtypes;
  }

  /** Whether a single class is named, without wildcards. */
  public boolean isExact() {
    return name.isExact();
  }

  /** The names that the class may have, without {@code +}: one, unless it may be nested. */
  public List<String> names() {
    return written == name
        ? Collections.singletonList(name.toString())
        : Arrays.asList(name.toString(), written.toString());
  }

  /** The name, without {@code +}, with {@code $} before nested types. */
  public String name() {
    return name.toString();
  }

  /** What the internal name of every class that matches begins with. */
  String internalPrefix() {
    String prefix = name.prefix();
    if (written != name) {
      // Behind it one way of writing has a dot where the other has a dollar sign.
      prefix = prefix.substring(0, Math.min(prefix.length(), nestedFrom(written.toString())));
    }
    return prefix.replace('.', '/');
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
