package dev.ato.agent.record;

import dev.ato.agent.Inspection;
import dev.ato.record.HookException;
import dev.ato.record.Inspector;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inspectors that a rule can name. */
final class ValueView {

  private ValueView() {}

  /** The inspector that a rule names; {@code loader} is the loader of the traced class. */
  static Inspector of(Inspection inspection, @Nullable ClassLoader loader) {
    String operand = inspection.operand();
    return switch (inspection.kind()) {
      case WHOLE -> Inspector.WHOLE;
      case TYPE -> value -> value == null ? null : value.getClass().getName();
      case SIZE -> ValueFigures::size;
      case SUMMARY -> ValueFigures::summary;
      case FIELD -> value -> field(value, operand);
      case FIRST -> {
        int count = Integer.parseInt(operand);
        yield value -> first(value, count);
      }
      case METHOD -> {
        HookMethod hook = new HookMethod(operand, loader, Object.class);
        yield value -> hook.call(value);
      }
    };
  }

  private static @Nullable Object first(@Nullable Object value, int count) {
    if (value instanceof String text) {
      return text.substring(0, Math.min(count, text.length()));
    }
    if (value instanceof List<?> list && isOfTheJdk(list)) {
      return list.subList(0, Math.min(count, list.size()));
    }
    if (value instanceof Collection<?> collection && isOfTheJdk(collection)) {
      return collection.stream().limit(count).toArray();
    }
    if (value != null && value.getClass().isArray()) {
      int length = Math.min(count, Array.getLength(value));
      Object part = Array.newInstance(value.getClass().getComponentType(), length);
      System.arraycopy(value, 0, part, 0, length);
      return part;
    }
    return value;
  }

  /** User-written collections may do anything when they are read. */
  private static boolean isOfTheJdk(Object value) {
    return value.getClass().getName().startsWith("java.util.");
  }

  private static @Nullable Object field(@Nullable Object value, String name) throws HookException {
    if (value == null) {
      return null;
    }
    try {
      for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (field.getName().equals(name)) {
            field.setAccessible(true);
            return field.get(value);
          }
        }
      }
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw new HookException("field " + name + " cannot be read: " + e, e);
    }
    NoSuchFieldException missing = new NoSuchFieldException(name);
    throw new HookException(value.getClass().getName() + " has no field " + name, missing);
  }
}
