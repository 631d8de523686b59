package dev.ato.build;

import java.util.regex.Pattern;

/** Parts of the names of classes as in source, {@code a.b.Outer$Inner}. */
final class ClassNames {

  /**
   * What compilers number: anonymous classes, local ones before their names, and behind theirs the
   * closures of Groovy.
   */
  private static final Pattern NUMBER =
      Pattern.compile("(\\$|(?<=\\$)_\\w*_(?:closure|lambda))[0-9]+");

  private ClassNames() {}

  /** Whether a compiler numbered the class, or one around it: the number says nothing. */
  static boolean isNumbered(String name) {
    return NUMBER.matcher(name).find();
  }

  /** The name without numbers. */
  static String unnumbered(String name) {
    return NUMBER.matcher(name).replaceAll("$1#");
  }

  /** The name without its package. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The class around all others. */
  static String outermost(String name) {
    int end = name.indexOf('$', 1);
    return end < 0 ? name : name.substring(0, end);
  }

  /** The name within the classes around it, without numbers. */
  static String innermost(String name) {
    String simple = unnumbered(simple(name));
    int dollar = simple.lastIndexOf('$', simple.length() - 2);
    return dollar <= 0 || simple.endsWith("#") ? simple : simple.substring(dollar + 1);
  }
}
