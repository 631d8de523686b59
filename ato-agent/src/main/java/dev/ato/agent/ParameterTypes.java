package dev.ato.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * The types of a method's parameters, as one writes them in Java, from its descriptor (JVMS
 * §4.3.3).
 */
public final class ParameterTypes {

  private ParameterTypes() {}

  /**
   * The parameter types with their packages: {@code (Ljava/lang/String;[D)V} gives
   * java.lang.String, double[].
   */
  public static List<String> of(String descriptor) {
    List<String> types = new ArrayList<>();
    int position = 1;
    while (descriptor.charAt(position) != ')') {
      int start = position;
      while (descriptor.charAt(position) == '[') {
        position++;
      }
      int dimensions = position - start;
      int end = descriptor.charAt(position) == 'L' ? descriptor.indexOf(';', position) : position;
      types.add(
          type(descriptor.substring(position, end), descriptor.charAt(position))
              + "[]".repeat(dimensions));
      position = end + 1;
    }
    return types;
  }

  private static String type(String internal, char kind) {
    return switch (kind) {
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      default -> internal.substring(1).replace('/', '.');
    };
  }

  /** A type without its package: {@code java.util.Map$Entry} gives {@code Map.Entry}. */
  public static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }
}
