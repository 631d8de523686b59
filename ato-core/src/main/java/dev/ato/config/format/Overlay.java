package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tree laid over another, key by key, unless a tree of it says {@code _delete_: true}. */
final class Overlay {

  private static final String DELETE = "_delete_";

  private Overlay() {}

  static ADict merge(ADict below, ADict above) {
    Map<String, Value> merged = new LinkedHashMap<>();
    below.keys().forEach(key -> merged.put(key, below.entry(key).orElseThrow()));
    for (String key : above.keys()) {
      Value over = above.entry(key).orElseThrow();
      if (!key.equals(DELETE)) {
        merged.put(
            key, over.plain() instanceof ADict tree ? tree(merged.get(key), over, tree) : over);
      }
    }
    ADict.Builder tree = new ADict.Builder();
    merged.forEach(tree::put);
    return tree.build();
  }

  private static Value tree(
      @org.jspecify.annotations.Nullable Value below, Value over, ADict tree) {
    boolean merges = below != null && below.plain() instanceof ADict && !deletes(tree);
    ADict start =
        merges && below != null && below.plain() instanceof ADict base ? base : ADict.empty();
    ADict result = merge(start, tree);
    return over.origin().map(origin -> Value.of(result, origin)).orElse(Value.of(result));
  }

  private static boolean deletes(ADict tree) {
    Value mark = tree.entry(DELETE).orElse(null);
    if (mark == null) {
      return false;
    } else if (mark.plain() instanceof Boolean truth) {
      return truth;
    }
    String place = mark.origin().map(Origin::text).map(text -> text + ": ").orElse("");
    throw new ConfigException(place + "_delete_: expected true or false, but was " + mark.shown());
  }
}
