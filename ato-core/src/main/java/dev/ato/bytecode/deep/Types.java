package dev.ato.bytecode.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The class types of descriptors (JVMS §4.3), as in source; arrays count as their elements. */
final class Types {

  /** Final classes of the platform: an object of the application is none of them. */
  private static final Set<String> CLOSED =
      Set.of(
          "java.lang.String",
          "java.lang.Class",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.StringBuilder");

  private Types() {}

  /** Those of the parameters of a method's descriptor. */
  static List<String> parameters(String descriptor) {
    int end = descriptor.indexOf(')');
    return end < 0 ? List.of() : all(descriptor.substring(0, end));
  }

  /** Those of a field's or method's descriptor. */
  static List<String> all(String descriptor) {
    List<String> types = new ArrayList<>();
    for (int begin = descriptor.indexOf('L'); begin >= 0; ) {
      int end = descriptor.indexOf(';', begin);
      if (end < 0) {
        break;
      }
      types.add(descriptor.substring(begin + 1, end).replace('/', '.'));
      begin = descriptor.indexOf('L', end);
    }
    return types;
  }

  /** Whether an object of the application may be where this type is named. */
  static boolean isGeneral(String type) {
    return !CLOSED.contains(type);
  }
}
