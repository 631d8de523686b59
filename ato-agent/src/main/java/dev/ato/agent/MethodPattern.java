package dev.ato.agent;

import org.jspecify.annotations.Nullable;

/**
 * Methods by name: {@code a.b.Type#method(int, ..)}, as "copy reference" in an editor gives it;
 * without {@code #} all methods of the classes.
 */
public final class MethodPattern implements RulePattern {

  private static final String CONSTRUCTOR = "<init>";

  private final ClassPattern classes;
  private final @Nullable Glob method;
  private final @Nullable ParameterPattern parameters;

  private MethodPattern(
      ClassPattern classes, @Nullable Glob method, @Nullable ParameterPattern parameters) {
    this.classes = classes;
    this.method = method;
    this.parameters = parameters;
  }

  static MethodPattern parse(String text) {
    String pattern = CanonicalSpelling.matches(text) ? text : Spelling.canonical(text);
    int hash = pattern.indexOf('#');
    if (hash < 0) {
      return new MethodPattern(ClassPattern.parse(pattern), null, null);
    }
    ClassPattern classes = ClassPattern.parse(pattern.substring(0, hash).strip());
    int open = pattern.indexOf('(', hash);
    String name = (open < 0 ? pattern.substring(hash + 1) : pattern.substring(hash + 1, open));
    return new MethodPattern(
        classes,
        new Glob(methodName(name.strip(), classes, text)),
        open < 0 ? null : parameters(pattern, open, text));
  }

  private static String methodName(String name, ClassPattern classes, String text) {
    if (name.equals(classes.simpleName()) || name.equals("new")) {
      return CONSTRUCTOR;
    }
    if (isQuoted(name)) {
      return name.substring(1, name.length() - 1);
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean last = i == name.length() - 1;
      if (!Character.isJavaIdentifierPart(c) && (last ? "*>" : "*<>-").indexOf(c) < 0) {
        return Operators.encoded(name).orElseThrow(() -> noMethod(name, text));
      }
    }
    if (name.isEmpty()) {
      throw noMethod(name, text);
    }
    return name;
  }

  /** As Kotlin writes names that are none in Java. */
  private static boolean isQuoted(String name) {
    return name.length() > 2 && name.startsWith("`") && name.endsWith("`");
  }

  private static IllegalArgumentException noMethod(String name, String text) {
    return new IllegalArgumentException(
        "'"
            + text
            + "': '"
            + name
            + "' is no method name; accepted: method, get*, <init>, `any name`");
  }

  private static ParameterPattern parameters(String pattern, int open, String text) {
    if (!pattern.endsWith(")")) {
      throw new IllegalArgumentException("'" + text + "': ')' is missing at the end");
    }
    return ParameterPattern.parse(pattern.substring(open + 1, pattern.length() - 1));
  }

  /** The classes whose methods are meant. */
  public ClassPattern classes() {
    return classes;
  }

  /** Whether a method of a meant class is meant. */
  public boolean matches(String name, String descriptor) {
    return (method == null || method.matches(name))
        && (parameters == null || parameters.matches(descriptor));
  }

  /** Whether the pattern names one method by its whole name. */
  public boolean namesMethod() {
    return method != null && method.isExact();
  }

  /** Whether the pattern says nothing of methods, and so means all of them. */
  public boolean meansAllMethods() {
    return method == null;
  }

  /** The method's name as the class file has it, with wildcards; {@code *} if none is given. */
  public String methodName() {
    return method == null ? "*" : method.toString();
  }

  @Override
  public String toString() {
    return classes
        + (method == null ? "" : "#" + quoted(method.toString()))
        + (parameters == null ? "" : parameters.toString());
  }

  private static String quoted(String name) {
    return name.indexOf(' ') >= 0 ? "`" + name + "`" : name;
  }
}
