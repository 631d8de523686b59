package dev.ato.agent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the other ways in which people write a method, and writes them as rules are: {@code
 * a.b.Type#method(int)}. Loaded only where a rule is written in one of these ways.
 */
final class Spelling {

  /** The end of a line of a stack trace; what a logger adds behind it is left out. */
  private static final Pattern FRAME_END =
      Pattern.compile(
          "\\((?:[^()]*\\.(?:java|kt|kts|scala|groovy|clj)(?::\\d+)?"
              + "|Native Method|Unknown Source|<generated>)\\).*");

  /** How javac names the body of a lambda. */
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

  private Spelling() {}

  /** The rule as rules are written; what is not understood stays as it is. */
  static String canonical(String written) {
    String text = written.strip();
    Matcher end = FRAME_END.matcher(text);
    if (text.startsWith("at ") || end.find()) {
      return frame(text.startsWith("at ") ? text.substring(3).strip() : text, written);
    }
    return withMethod(text.indexOf('#') < 0 ? text.replace("::", "#") : text);
  }

  /** {@code at app//a.b.Type.method(Type.java:42)}. */
  private static String frame(String text, String written) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    if (name.contains("$$Lambda")) {
      throw new IllegalArgumentException(
          "'" + written + "' is a frame of a lambda's class; name the method that it stands in");
    }
    name = name.substring(name.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException(
          "'" + written + "' is no line of a stack trace; accepted: at a.b.Type.method(Type.java)");
    }
    return name.substring(0, dot) + "#" + quoted(ofSource(name.substring(dot + 1)));
  }

  private static String ofSource(String method) {
    Matcher lambda = LAMBDA.matcher(method);
    if (!lambda.matches()) {
      return method;
    }
    String encloser = lambda.group(1);
    return encloser.equals("new") ? "<init>" : encloser.equals("static") ? "<clinit>" : encloser;
  }

  private static String quoted(String method) {
    return method.indexOf(' ') >= 0 ? "`" + method + "`" : method;
  }

  private static String withMethod(String text) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open).strip();
    String parameters = open < 0 ? "" : parameters(text.substring(open), text);
    int hash = name.indexOf('#');
    if (hash < 0) {
      hash = separator(name, open >= 0);
    }
    if (hash < 0) {
      return name.replace('/', '.') + parameters;
    }
    return name.substring(0, hash).replace('/', '.') + "#" + name.substring(hash + 1) + parameters;
  }

  /** The dot between class and method, if the last name is a method's; otherwise -1. */
  private static int separator(String name, boolean hasParameters) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || dot == name.length() - 1) {
      return -1;
    }
    boolean internal = name.lastIndexOf('/') >= 0;
    return hasParameters || internal || isMethodOfType(name, dot) ? dot : -1;
  }

  /** Types begin with a capital letter, methods do not. */
  private static boolean isMethodOfType(String name, int dot) {
    int begin = name.lastIndexOf('.', dot - 1) + 1;
    String last = name.substring(dot + 1);
    return Character.isUpperCase(name.charAt(begin))
        && !Character.isUpperCase(last.charAt(0))
        && !last.startsWith("**")
        && (last.charAt(0) != '*' || last.equals("*"));
  }

  /** Parameters as in Java, also from a descriptor (JVMS §4.3.3). */
  private static String parameters(String text, String all) {
    int close = text.lastIndexOf(')');
    if (close < 0) {
      return text;
    }
    String inner = text.substring(1, close);
    boolean descriptor = close < text.length() - 1 || inner.indexOf(';') >= 0;
    return descriptor ? "(" + String.join(", ", ofDescriptor(inner, all)) + ")" : text;
  }

  private static Iterable<String> ofDescriptor(String inner, String all) {
    try {
      return ParameterTypes.of("(" + inner + ")V");
    } catch (RuntimeException malformed) {
      throw new IllegalArgumentException(
          "'" + all + "': '(" + inner + ")' is no descriptor; accepted: (ILjava/lang/String;)V");
    }
  }
}
