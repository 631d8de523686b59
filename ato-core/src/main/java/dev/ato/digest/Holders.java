package dev.ato.digest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Objects of the JDK's that hold others, and are nothing more. */
final class Holders {

  private static final String[] ENTRIES = {
    "java.util.AbstractMap$Simple",
    "java.util.KeyValueHolder",
    "java.util.HashMap$",
    "java.util.Hashtable$",
    "java.util.LinkedHashMap$",
    "java.util.TreeMap$Entry",
    "java.util.concurrent.ConcurrentHashMap$"
  };

  private Holders() {}

  static @Nullable Form of(Class<?> type) {
    if (type == Optional.class) {
      return holder(type, (value, out) -> out.value(((Optional<?>) value).orElse(null)));
    } else if (type == AtomicReference.class) {
      return holder(type, (value, out) -> out.value(((AtomicReference<?>) value).get()));
    } else if (type == AtomicReferenceArray.class) {
      return holder(type, (value, out) -> array((AtomicReferenceArray<?>) value, out));
    } else if (isEntry(type)) {
      return holder(Map.Entry.class, (value, out) -> entry((Map.Entry<?, ?>) value, out));
    }
    return null;
  }

  /** Entries that hold key and value themselves; others may ask an entry of the application's. */
  private static boolean isEntry(Class<?> type) {
    if (Map.Entry.class.isAssignableFrom(type) && JdkTypes.contain(type)) {
      for (String name : ENTRIES) {
        if (type.getName().startsWith(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Form holder(Class<?> type, LeafForm.Content content) {
    String name = type.getName();
    return new PartsForm(
        (value, out) -> {
          out.bytes.byteValue(Tag.HOLDER);
          out.bytes.text(name);
          content.write(value, out);
        });
  }

  private static void entry(Map.Entry<?, ?> entry, Encoding out) {
    out.value(entry.getKey());
    out.value(entry.getValue());
  }

  private static void array(AtomicReferenceArray<?> array, Encoding out) {
    Object[] elements = new Object[array.length()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = array.get(i);
    }
    Containers.elements(elements, out);
  }
}
