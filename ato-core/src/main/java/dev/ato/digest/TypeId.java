package dev.ato.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Field;

/** What stands for a class and its fields: short, for it stands in every object. */
final class TypeId {

  private TypeId() {}

  /**
   * The first eight bytes, as a little-endian number, of the hash of the name, and a line for each
   * field.
   */
  static long of(Class<?> type, FieldPlan plan) {
    StringBuilder text = new StringBuilder(TypeName.of(type));
    for (Field field : plan.fields()) {
      text.append('\n').append(code(field.getType())).append(' ').append(field.getName());
    }
    return Long.reverseBytes(Sha256.of(text.toString().getBytes(UTF_8)).a());
  }

  private static char code(Class<?> type) {
    return type.isPrimitive() ? type.descriptorString().charAt(0) : 'L';
  }
}
