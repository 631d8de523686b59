package dev.ato.digest;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** What writes a field of each type; called through method handles. */
final class FieldWriters {

  private FieldWriters() {}

  static MethodHandle of(Class<?> type) throws IllegalAccessException {
    try {
      return MethodHandles.lookup()
          .findStatic(FieldWriters.class, "write", methodType(void.class, Encoding.class, type));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a writer for each type", e);
    }
  }

  static void write(Encoding out, int value) {
    out.bytes.intValue(value);
  }

  static void write(Encoding out, long value) {
    out.bytes.longValue(value);
  }

  static void write(Encoding out, double value) {
    out.doubleValue(value);
  }

  static void write(Encoding out, float value) {
    out.floatValue(value);
  }

  static void write(Encoding out, boolean value) {
    out.bytes.byteValue(value ? Tag.TRUE : Tag.FALSE);
  }

  static void write(Encoding out, byte value) {
    out.bytes.byteValue(value);
  }

  static void write(Encoding out, short value) {
    out.bytes.shortValue(value);
  }

  static void write(Encoding out, char value) {
    out.bytes.shortValue(value);
  }

  static void write(Encoding out, @Nullable Object value) {
    out.value(value);
  }
}
