package dev.ato.digest;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts of values, got without calling code of the application's: an answer is empty where that
 * cannot be done. All but {@link #field} look into arrays, and into the JDK's own collections and
 * maps.
 */
public final class Parts {

  private static final JdkViews VIEWS = new JdkViews(Opener.NONE);

  private Parts() {}

  /** How many elements, entries or characters a value has. */
  public static Optional<Integer> size(@Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    } else if (value instanceof String text) {
      return Optional.of(text.length());
    } else if (value.getClass().isArray()) {
      return Optional.of(Array.getLength(value));
    } else if (value instanceof Map<?, ?> map && isReadable(map)) {
      return Optional.of(map.size());
    }
    return value instanceof Collection<?> collection && isReadable(collection)
        ? Optional.of(collection.size())
        : Optional.empty();
  }

  /**
   * The first elements of an array, as an array of the same type, or of a collection, as an array
   * of objects; the first characters of a text.
   */
  public static Optional<Object> first(int count, @Nullable Object value) {
    if (value instanceof String text) {
      return Optional.of(text.substring(0, Math.min(count, text.length())));
    }
    Object array = array(value);
    if (array == null) {
      return Optional.empty();
    }
    int length = Math.min(count, Array.getLength(array));
    Object first = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, first, 0, length);
    return Optional.of(first);
  }

  /** The elements of an array or of a collection of the JDK's, or null. */
  static @Nullable Object array(@Nullable Object value) {
    if (value == null || value.getClass().isArray()) {
      return value;
    }
    return value instanceof Collection<?> collection && isReadable(collection)
        ? collection.toArray()
        : null;
  }

  /**
   * The value of a field, which a class of the application's or a super class of it declares.
   *
   * @throws IllegalArgumentException if there is none of this name, or it cannot be read
   */
  public static @Nullable Object field(String name, Object value, Opener opener) {
    FieldPlan plan = FieldPlan.of(value.getClass(), opener);
    Field found = null;
    for (Field field : plan.fields()) {
      found = field.getName().equals(name) ? field : found;
    }
    if (found == null) {
      String[] names = plan.fields().stream().map(Field::getName).toArray(String[]::new);
      throw new IllegalArgumentException(
          TypeName.of(value.getClass())
              + " has no field \""
              + name
              + "\" that can be read, but "
              + Arrays.toString(names));
    }
    try {
      return found.get(value);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(found + " cannot be read", e);
    }
  }

  /** Whether a collection or map can be read without running code of the application's. */
  static boolean isReadable(Object container) {
    Class<?> type = container.getClass();
    try {
      return SafeContainers.contain(type) || (JdkTypes.contain(type) && VIEWS.isSafe(container));
    } catch (ReflectiveOperationException | IOException | RuntimeException closed) {
      return false;
    }
  }
}
