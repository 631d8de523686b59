package dev.ato.digest;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Collections and maps, not the JDK's own, that can be read without running an application's code.
 */
final class KnownCollections {

  /** Guava's immutable collections; their hash tables lie in the order of identity hashes. */
  private static final String GUAVA = "com.google.common.collect.";

  private static final Set<String> READERS =
      Set.of("iterator", "listIterator", "spliterator", "stream", "toArray", "size", "entrySet");

  private KnownCollections() {}

  /** Whether the code of a collection or map is known to do nothing but read. */
  static boolean isKnown(Class<?> type) {
    if (!type.getName().startsWith(GUAVA)) {
      return false;
    }
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals(GUAVA + "ImmutableCollection")
          || each.getName().equals(GUAVA + "ImmutableMap")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a class extends a complete collection or map of the JDK's and overrides nothing that
   * reads it.
   */
  static boolean onlyExtends(Class<?> type) {
    Class<?> own = type;
    while (own != null && !TextualValues.isOfTheJdk(own)) {
      for (Method method : own.getDeclaredMethods()) {
        if (READERS.contains(method.getName())) {
          return false;
        }
      }
      own = own.getSuperclass();
    }
    return own != null && own != Object.class && !Modifier.isAbstract(own.getModifiers());
  }

  /**
   * Whether one of the JDK's, such as an unmodifiable view, would run the code of another that is
   * not known.
   */
  static boolean wrapsUnknown(Object wrapper, TypePlans plans) throws IllegalAccessException {
    for (Field field : plans.fields(wrapper.getClass()).fields()) {
      Class<?> type = field.getType();
      if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
        Object wrapped = field.get(wrapper);
        if (wrapped != null
            && (plans.shape(wrapped.getClass()) != Shape.CONTENT || wrapsUnknown(wrapped, plans))) {
          return true;
        }
      }
    }
    return false;
  }
}
