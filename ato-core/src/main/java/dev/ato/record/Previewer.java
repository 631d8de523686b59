package dev.ato.record;

import dev.ato.digest.ValueDigester;
import dev.ato.journal.event.Event;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the short texts of results. Arrays, and lists and maps of the JDK, are shown by their first
 * elements; of the others the type alone is told, since their toString is the application's code.
 */
final class Previewer {

  /** So many parts have hashes of their own, by which two long values are told where they part. */
  private static final int PARTS = 64;

  private static final int LONGEST = 80;

  private final Previewing previewing;
  private final ValueDigester digester;

  Previewer(Previewing previewing, ValueDigester digester) {
    this.previewing = previewing;
    this.digester = digester;
  }

  Event.Preview of(int trace, long call, @Nullable Object value) {
    if (value != null && value.getClass().isArray()) {
      return ofArray(trace, call, value);
    }
    if (value instanceof List<?> list && isOfTheJdk(list)) {
      return ofArray(trace, call, list.toArray());
    }
    if (value instanceof Map<?, ?> map && isOfTheJdk(map)) {
      return ofMap(trace, call, map);
    }
    return new Event.Preview(trace, call, -1, List.of(text("", value)), List.of());
  }

  private Event.Preview ofArray(int trace, long call, Object array) {
    int length = Array.getLength(array);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(length, previewing.elements()); i++) {
      shown.add(text("", Array.get(array, i)));
    }
    return new Event.Preview(trace, call, length, shown, parts(array, length));
  }

  private List<Long> parts(Object array, int length) {
    List<Long> parts = new ArrayList<>();
    if (length > previewing.elements()) {
      int each = (length + PARTS - 1) / PARTS;
      // As many as the reader works out from their number and the length.
      int count = (length + each - 1) / each;
      int size = (length + count - 1) / count;
      for (int from = 0; from < length; from += size) {
        int part = Math.min(size, length - from);
        Object copy = Array.newInstance(array.getClass().getComponentType(), part);
        System.arraycopy(array, from, copy, 0, part);
        parts.add(digester.digest(copy).hash().a());
      }
    }
    return parts;
  }

  private Event.Preview ofMap(int trace, long call, Map<?, ?> map) {
    List<String> shown = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (shown.size() == previewing.elements()) {
        break;
      }
      String key = text("", entry.getKey());
      shown.add(key + "=" + text(key, entry.getValue()));
    }
    return new Event.Preview(trace, call, map.size(), shown, List.of());
  }

  private String text(String name, @Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value == null || isText(value)) {
      String text = previewing.mask().apply(name, String.valueOf(value));
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
    return value.getClass().getTypeName();
  }

  /** Whether toString is the JDK's, and short. */
  private static boolean isText(Object value) {
    String type = value.getClass().getName();
    return value instanceof String
        || PrimitiveKind.of(value) != 0
        || type.startsWith("java.time.")
        || type.equals("java.math.BigDecimal")
        || type.equals("java.math.BigInteger")
        || type.equals("java.util.UUID");
  }

  /** But no view of a collection that may be the application's. */
  private static boolean isOfTheJdk(Object value) {
    String type = value.getClass().getName();
    return type.startsWith("java.util.") && !type.startsWith("java.util.Collections$");
  }
}
