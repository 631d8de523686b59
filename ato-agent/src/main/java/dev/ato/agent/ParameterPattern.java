package dev.ato.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters by which a rule picks overloads: {@code (double[], ..)}; a type may stand without
 * its package, {@code *} for any type, {@code ..} for any number of any types.
 */
final class ParameterPattern {

  private static final String ANY_NUMBER = "..";

  private final List<String> types;

  private ParameterPattern(List<String> types) {
    this.types = types;
  }

  /** Reads what stands between the parentheses. */
  static ParameterPattern parse(String text) {
    List<String> types = new ArrayList<>();
    String plain = withoutTypeArguments(text);
    if (plain.isBlank()) {
      return new ParameterPattern(types);
    }
    int start = 0;
    while (start <= plain.length()) {
      int comma = plain.indexOf(',', start);
      int end = comma < 0 ? plain.length() : comma;
      types.add(type(plain.substring(start, end).strip(), text));
      start = end + 1;
    }
    return new ParameterPattern(types);
  }

  private static String withoutTypeArguments(String text) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '<' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == '>' ? 1 : 0;
    }
    return plain.toString();
  }

  private static String type(String written, String all) {
    String type = written.replace(" ", "");
    if (type.endsWith("...")) {
      type = type.substring(0, type.length() - "...".length()) + "[]";
    }
    if (type.isEmpty() || !(type.equals(ANY_NUMBER) || type.equals("*") || isType(type))) {
      throw new IllegalArgumentException(
          "("
              + all
              + "): '"
              + written
              + "' is no type; accepted: int, double[], String,"
              + " java.util.List, int..., * for one of any type, .. for the rest");
    }
    return type;
  }

  private static boolean isType(String type) {
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (!Character.isJavaIdentifierPart(c) && ".[]".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  boolean matches(String descriptor) {
    return matches(0, ParameterTypes.of(descriptor), 0);
  }

  private boolean matches(int from, List<String> actual, int position) {
    if (from == types.size()) {
      return position == actual.size();
    }
    String type = types.get(from);
    if (type.equals(ANY_NUMBER)) {
      return matches(from + 1, actual, position)
          || (position < actual.size() && matches(from, actual, position + 1));
    }
    return position < actual.size()
        && isSame(type, actual.get(position))
        && matches(from + 1, actual, position + 1);
  }

  private static boolean isSame(String written, String actual) {
    String dotted = actual.replace('$', '.');
    String wanted = written.replace('$', '.');
    return wanted.equals("*") || dotted.equals(wanted) || dotted.endsWith("." + wanted);
  }

  @Override
  public String toString() {
    return "(" + String.join(", ", types) + ")";
  }
}
