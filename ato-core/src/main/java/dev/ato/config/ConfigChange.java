package dev.ato.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that ends in one of two configs or both, and not with the same value: each value with its
 * origin, and at least one of them there.
 */
public record ConfigChange(KeyPath path, Optional<Value> before, Optional<Value> after) {

  /** What happened to the path. */
  public enum Kind {
    /** Only the newer config has it. */
    ADDED,
    /** Only the older config has it. */
    REMOVED,
    /** Both have it, with different values. */
    CHANGED
  }

  /** What happened to the path. */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }

  /** In the order of the older config, then what the newer one adds. */
  static List<ConfigChange> between(ADict older, ADict newer) {
    Map<KeyPath, Value> left = leaves(newer);
    List<ConfigChange> changes = new ArrayList<>();
    for (Leaf leaf : older.leaves()) {
      @Nullable Value after = left.remove(leaf.path());
      if (!leaf.value().equals(after)) {
        changes.add(
            new ConfigChange(leaf.path(), Optional.of(leaf.value()), Optional.ofNullable(after)));
      }
    }
    left.forEach(
        (path, value) -> changes.add(new ConfigChange(path, Optional.empty(), Optional.of(value))));
    return List.copyOf(changes);
  }

  private static Map<KeyPath, Value> leaves(ADict tree) {
    Map<KeyPath, Value> leaves = new LinkedHashMap<>();
    tree.leaves().forEach(leaf -> leaves.put(leaf.path(), leaf.value()));
    return leaves;
  }
}
