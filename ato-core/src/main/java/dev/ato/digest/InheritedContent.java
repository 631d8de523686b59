package dev.ato.digest;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a class of the application's inherits from a collection or map of the JDK's: read by the
 * JDK's own methods, whatever overrides them.
 */
final class InheritedContent {

  private InheritedContent() {}

  /** How to read it, or null if the class inherits no content, or it cannot be read. */
  static LeafForm.@Nullable Content of(Class<?> type, Opener opener) {
    Class<?> own = type;
    while (own.getSuperclass() != null && !JdkTypes.contain(own.getSuperclass())) {
      own = own.getSuperclass();
    }
    Class<?> base = own.getSuperclass();
    if (base == null || Modifier.isAbstract(base.getModifiers()) || base == WeakHashMap.class) {
      return null;
    }
    try {
      return content(own, base, opener);
    } catch (ReflectiveOperationException closed) {
      return null;
    }
  }

  private static LeafForm.@Nullable Content content(Class<?> own, Class<?> base, Opener opener)
      throws ReflectiveOperationException {
    if (Map.class.isAssignableFrom(base)) {
      MethodHandle entries = handle(own, base, opener, "entrySet", Set.class);
      return (value, out) -> map((Set<?>) entries.invoke(value), out);
    } else if (!Collection.class.isAssignableFrom(base)) {
      return null;
    }
    int tag = Containers.tag(base);
    // Skeletons ask the object itself for its iterator and its size.
    if (JdkTypes.isSkeleton(base.getMethod("toArray").getDeclaringClass())) {
      MethodHandle iterator = handle(own, base, opener, "iterator", Iterator.class);
      return (value, out) -> collection(tag, (Iterator<?>) iterator.invoke(value), out);
    }
    MethodHandle elements = handle(own, base, opener, "toArray", Object[].class);
    return (value, out) -> Containers.collection(tag, (Object[]) elements.invoke(value), out);
  }

  private static MethodHandle handle(
      Class<?> own, Class<?> base, Opener opener, String name, Class<?> result)
      throws ReflectiveOperationException {
    if (JdkTypes.isSkeleton(base.getMethod(name).getDeclaringClass())) {
      throw new NoSuchMethodException(name);
    }
    return JdkTypes.lookup(own, opener)
        .findSpecial(base, name, MethodType.methodType(result), own)
        .asType(MethodType.methodType(Object.class, Object.class));
  }

  private static void collection(int tag, Iterator<?> elements, Encoding out) {
    List<@Nullable Object> all = new ArrayList<>();
    while (elements.hasNext()) {
      all.add(elements.next());
    }
    Containers.collection(tag, all.toArray(), out);
  }

  @SuppressWarnings("unchecked") // it is the entry set of a map
  private static void map(Set<?> entries, Encoding out) {
    int size = 0;
    for (Iterator<?> all = entries.iterator(); all.hasNext(); all.next()) {
      size++;
    }
    Containers.map((Set<? extends Map.Entry<?, ?>>) entries, size, out);
  }
}
