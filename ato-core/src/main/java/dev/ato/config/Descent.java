package dev.ato.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way down from a value, key by key; into a list by number. */
final class Descent {

  private Descent() {}

  static @Nullable Value into(@Nullable Value start, List<String> keys) {
    Value here = start;
    for (int i = 0; i < keys.size() && here != null; i++) {
      here = step(here.plain(), keys.get(i));
    }
    return here;
  }

  private static @Nullable Value step(@Nullable Object plain, String key) {
    if (plain instanceof ADict tree) {
      return tree.entries().get(key);
    }
    return plain instanceof ConfigList list ? element(list, key) : null;
  }

  private static @Nullable Value element(ConfigList list, String key) {
    if (key.isEmpty() || key.length() > 9 || !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int index = Integer.parseInt(key);
    return index < list.size() ? list.value(index) : null;
  }
}
