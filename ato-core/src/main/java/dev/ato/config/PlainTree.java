package dev.ato.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree as plain maps and lists, and back. */
final class PlainTree {

  private PlainTree() {}

  /** The tree that a value of a map is. */
  static ADict of(Value value) {
    return TypedValue.tree("", value);
  }

  static Map<String, @Nullable Object> toMap(ADict tree) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    tree.entries().forEach((key, value) -> map.put(key, plain(value.plain())));
    return Collections.unmodifiableMap(map);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof ADict tree) {
      return toMap(tree);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> elements = new ArrayList<>(list.size());
      list.forEach(element -> elements.add(plain(element)));
      return Collections.unmodifiableList(elements);
    }
    return value;
  }
}
