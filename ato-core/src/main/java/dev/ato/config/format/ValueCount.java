package dev.ato.config.format;

import dev.ato.config.ADict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many values something holds, itself included. */
final class ValueCount {

  private ValueCount() {}

  static long of(@Nullable Object plain) {
    long count = 1;
    if (plain instanceof ADict tree) {
      for (String key : tree.keys()) {
        count += of(tree.entry(key).orElseThrow().plain());
      }
    } else if (plain instanceof List<?> list) {
      for (Object element : list) {
        count += of(element);
      }
    }
    return count;
  }
}
