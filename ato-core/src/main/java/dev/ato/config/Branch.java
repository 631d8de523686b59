package dev.ato.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tree while it is edited. Below it are values and, where something was written within, branches;
 * trees that nobody writes to stay as they are, and are shared.
 */
final class Branch {

  private final Map<String, Object> entries = new LinkedHashMap<>();
  private final @Nullable Origin origin;

  Branch(ADict tree, @Nullable Origin origin) {
    this.origin = origin;
    entries.putAll(tree.entries());
  }

  /** What stands at a key; a branch is frozen for it. */
  @Nullable Value value(String key) {
    Object entry = entries.get(key);
    return entry instanceof Branch branch ? branch.frozen() : (Value) entry;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Whether a tree stands at a key. */
  boolean isTree(String key) {
    return branchOrTree(entries.get(key));
  }

  void put(String key, Value value) {
    entries.put(key, value);
  }

  void remove(String key) {
    entries.remove(key);
  }

  /** The branch at a key, which takes the place of what is no tree. */
  Branch open(String key, @Nullable Origin opener) {
    Object entry = entries.get(key);
    if (entry instanceof Branch branch) {
      return branch;
    }
    Branch opened =
        entry instanceof Value value && value.plain() instanceof ADict tree
            ? new Branch(tree, value.origin().orElse(null))
            : new Branch(ADict.empty(), opener);
    entries.put(key, opened);
    return opened;
  }

  /** The branch at a key if a tree stands there. */
  @Nullable Branch existing(String key) {
    return isTree(key) ? open(key, null) : null;
  }

  /** The branch at a key if something was written within; reading opens no tree. */
  @Nullable Branch opened(String key) {
    return entries.get(key) instanceof Branch branch ? branch : null;
  }

  /** The value as an immutable tree. */
  Value frozen() {
    ADict.Builder tree = new ADict.Builder();
    entries.forEach(
        (key, entry) ->
            tree.put(key, entry instanceof Branch branch ? branch.frozen() : (Value) entry));
    return Value.ofPlain(tree.build(), origin);
  }

  private static boolean branchOrTree(@Nullable Object entry) {
    return entry instanceof Branch
        || (entry instanceof Value value && value.plain() instanceof ADict);
  }
}
