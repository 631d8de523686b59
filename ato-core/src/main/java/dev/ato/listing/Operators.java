package dev.ato.listing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operators of a listing as one writes them in Java. */
final class Operators {

  private static final Pattern CONVERSION = Pattern.compile("\\w+ to (\\w+) ");
  private static final Pattern TYPED = Pattern.compile("([-+*/%&|^]|<<|>>>?)[LFD]");

  private Operators() {}

  /** {@code +D} is {@code +}; {@code int to long} is {@code (long)}. */
  static String of(String operator) {
    Matcher conversion = CONVERSION.matcher(operator);
    if (conversion.matches()) {
      return "(" + conversion.group(1) + ") ";
    }
    Matcher typed = TYPED.matcher(operator);
    if (typed.matches()) {
      return typed.group(1);
    }
    return operator.endsWith("text ") || operator.equals("text of ") ? "" : operator;
  }

  /** With the type that it computes in: {@code +D} is {@code double +}. */
  static String withType(String operator) {
    Matcher typed = TYPED.matcher(operator);
    if (!typed.matches()) {
      return operator.matches("[-+*/%&|^]|<<|>>>?") ? "int " + operator : operator.strip();
    }
    char type = operator.charAt(operator.length() - 1);
    return (type == 'L' ? "long " : type == 'F' ? "float " : "double ") + typed.group(1);
  }
}
