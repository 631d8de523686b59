package dev.ato.config;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Python calls the type of a value. */
final class PythonType {

  private PythonType() {}

  static String of(@Nullable Object plain) {
    if (plain == null) {
      return "NoneType";
    } else if (plain instanceof String) {
      return "str";
    } else if (plain instanceof Long || plain instanceof BigInteger) {
      return "int";
    } else if (plain instanceof Double) {
      return "float";
    } else if (plain instanceof Boolean) {
      return "bool";
    } else if (plain instanceof List) {
      return "list";
    } else if (plain instanceof ADict) {
      return "dict";
    } else if (plain instanceof LocalDate) {
      return "date";
    }
    return plain instanceof LocalTime ? "time" : "datetime";
  }
}
