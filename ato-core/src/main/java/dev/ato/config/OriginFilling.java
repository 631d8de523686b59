package dev.ato.config;

import java.util.ArrayList;
import java.util.List;

/** Gives an origin to what has none of its own within a tree or list. */
final class OriginFilling {

  private OriginFilling() {}

  /** The value, with its own origin for all within it; the same one if there is nothing to do. */
  static Value within(Value value) {
    return isFilled(value)
        ? value
        : value.origin().map(origin -> fill(value, origin)).orElse(value);
  }

  private static boolean isFilled(Value value) {
    if (value.plain() instanceof ADict tree) {
      return value.origin().isPresent()
          && tree.entries().values().stream().allMatch(OriginFilling::isFilled);
    } else if (value.plain() instanceof ConfigList list) {
      return value.origin().isPresent() && list.values().stream().allMatch(OriginFilling::isFilled);
    }
    return value.origin().isPresent();
  }

  private static Value fill(Value value, Origin outer) {
    Value placed = value.withOriginIfNone(outer);
    Origin origin = placed.origin().orElse(outer);
    if (value.plain() instanceof ADict tree) {
      ADict.Builder filled = new ADict.Builder();
      tree.entries().forEach((key, each) -> filled.put(key, fill(each, origin)));
      return Value.ofPlain(filled.build(), origin);
    } else if (value.plain() instanceof ConfigList list) {
      List<Value> filled = new ArrayList<>(list.size());
      list.values().forEach(each -> filled.add(fill(each, origin)));
      return Value.ofList(filled, origin);
    }
    return placed;
  }
}
