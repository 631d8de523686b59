package dev.ato.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The parameter and result types of a method (JVMS §4.3.3). */
final class Descriptor {

  private static final String PRIMITIVES = "ZBCSIJFDV";
  private static final List<String> NAMES =
      List.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");

  private Descriptor() {}

  /** The descriptor with other names for its classes, which are named as in source. */
  static String renamed(String descriptor, UnaryOperator<String> classes) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < descriptor.length()) {
      char first = descriptor.charAt(at);
      text.append(first);
      at++;
      if (first == 'L') {
        int end = descriptor.indexOf(';', at);
        String name = descriptor.substring(at, end).replace('/', '.');
        text.append(classes.apply(name).replace('.', '/')).append(';');
        at = end + 1;
      }
    }
    return text.toString();
  }

  /** The descriptor as listings have it, {@code (int, java.lang.String[]): void}. */
  static String listed(String descriptor) {
    List<String> types = new ArrayList<>();
    int at = 1;
    int dimensions = 0;
    while (at < descriptor.length()) {
      char first = descriptor.charAt(at++);
      if (first == '[') {
        dimensions++;
      } else if (first != ')') {
        int end = first == 'L' ? descriptor.indexOf(';', at) : at;
        String name =
            first == 'L'
                ? descriptor.substring(at, end).replace('/', '.')
                : NAMES.get(PRIMITIVES.indexOf(first));
        types.add(name + "[]".repeat(dimensions));
        at = first == 'L' ? end + 1 : at;
        dimensions = 0;
      }
    }
    int last = types.size() - 1;
    return "(" + String.join(", ", types.subList(0, last)) + "): " + types.get(last);
  }
}
