package dev.ato.track;

import java.util.ArrayList;
import java.util.List;

/** Reads method descriptors (JVMS §4.3.3). */
final class Descriptors {

  private Descriptors() {}

  /** The simple names of the parameter types, {@code double, String[]}. */
  static String parameters(String descriptor) {
    List<String> names = new ArrayList<>();
    int end = descriptor.indexOf(')');
    int next = 1;
    while (next < end) {
      int start = next;
      while (descriptor.charAt(next) == '[') {
        next++;
      }
      int dimensions = next - start;
      int last = descriptor.charAt(next) == 'L' ? descriptor.indexOf(';', next) : next;
      names.add(simpleName(descriptor.substring(next, last + 1)) + "[]".repeat(dimensions));
      next = last + 1;
    }
    return String.join(", ", names);
  }

  private static String simpleName(String type) {
    return switch (type.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> type.substring(type.lastIndexOf('/') + 1, type.length() - 1);
    };
  }
}
