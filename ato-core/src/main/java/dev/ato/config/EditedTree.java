package dev.ato.config;

import dev.ato.config.Write.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tree that is written to, and tells of every write, leaf by leaf. */
final class EditedTree {

  private final WriteListener listener;
  private Branch root;
  private @Nullable Supplier<? extends Origin> origins;
  private @Nullable Value frozen;

  EditedTree(ADict start, WriteListener listener) {
    this.root = new Branch(start, null);
    this.listener = listener;
  }

  void from(Supplier<? extends Origin> places) {
    origins = places;
  }

  void set(KeyPath path, Value value, Kind kind) {
    requireOpen(path);
    Value written = value.withOriginIfNone(origin()).withOriginWithin();
    if (path.isRoot()) {
      setRoot(written, kind);
      return;
    }
    Branch branch = openParent(path, written.origin().orElse(null));
    Value old = branch.value(path.last());
    branch.put(path.last(), written);
    if (listener != WriteListener.NONE) {
      tell(path, old, written, kind);
    }
  }

  void setDefault(KeyPath path, Value value) {
    requireOpen(path);
    if (isFree(path)) {
      set(path, value, Kind.DEFAULT);
    } else {
      Value refused = value.withOriginIfNone(origin()).withOriginWithin();
      Leaves.at(path, refused)
          .forEach(leaf -> tell(new Write(leaf.path(), leaf.value(), Kind.DEFAULT, false)));
    }
  }

  void update(KeyPath prefix, ADict other) {
    requireOpen(prefix);
    other
        .entries()
        .forEach(
            (key, value) -> {
              KeyPath path = prefix.child(key);
              if (value.plain() instanceof ADict tree && isTree(path)) {
                update(path, tree);
              } else {
                set(path, value, Kind.UPDATE);
              }
            });
  }

  void updateIfAbsent(KeyPath prefix, ADict other) {
    requireOpen(prefix);
    other
        .entries()
        .forEach(
            (key, value) -> {
              KeyPath path = prefix.child(key);
              if (value.plain() instanceof ADict tree && isTree(path)) {
                updateIfAbsent(path, tree);
              } else {
                setDefault(path, value);
              }
            });
  }

  void remove(KeyPath path) {
    requireOpen(path);
    Branch parent = existing(path.parent());
    Value old = parent == null || path.isRoot() ? null : parent.value(path.last());
    if (parent != null && old != null) {
      parent.remove(path.last());
      Leaves.at(path, old).forEach(leaf -> tellDeleted(leaf.path(), origin()));
    }
  }

  @Nullable Value lookup(KeyPath path) {
    if (frozen != null) {
      return Descent.into(frozen, path.keys());
    }
    Branch branch = root;
    List<String> keys = path.keys();
    for (int i = 0; i < keys.size(); i++) {
      Branch next = branch.opened(keys.get(i));
      if (next == null) {
        return Descent.into(branch.value(keys.get(i)), keys.subList(i + 1, keys.size()));
      }
      branch = next;
    }
    return branch.frozen();
  }

  void freeze() {
    if (frozen == null) {
      frozen = root.frozen();
    }
  }

  boolean isFrozen() {
    return frozen != null;
  }

  private void setRoot(Value written, Kind kind) {
    if (!(written.plain() instanceof ADict tree)) {
      throw TypedValue.wrong("the root", "a tree of keys", written);
    }
    Value old = root.frozen();
    root = new Branch(tree, written.origin().orElse(null));
    tell(KeyPath.ROOT, old, written, kind);
  }

  private Branch openParent(KeyPath path, @Nullable Origin origin) {
    Depth.checked(path.length());
    Branch branch = root;
    for (int i = 0; i + 1 < path.length(); i++) {
      String key = path.keys().get(i);
      if (branch.has(key) && !branch.isTree(key)) {
        KeyPath blocked = new KeyPath(path.keys().subList(0, i + 1));
        requireNoList(path, blocked, branch.value(key));
        branch.open(key, origin);
        tellDeleted(blocked, origin);
      }
      branch = branch.open(key, origin);
    }
    return branch;
  }

  private static void requireNoList(KeyPath path, KeyPath blocked, @Nullable Value value) {
    if (value != null && value.plain() instanceof ConfigList) {
      throw TypedValue.wrong(
          path.toString(), "a tree of keys at \"" + blocked + "\", for a list is set whole", value);
    }
  }

  private @Nullable Branch existing(KeyPath path) {
    Branch branch = root;
    for (String key : path.keys()) {
      branch = branch == null ? null : branch.existing(key);
    }
    return branch;
  }

  private boolean isTree(KeyPath path) {
    return existing(path) != null;
  }

  /** Whether a default may be written: nothing stands there, and nothing is in the way. */
  private boolean isFree(KeyPath path) {
    Branch branch = root;
    for (String key : path.keys()) {
      if (!branch.has(key)) {
        return true;
      }
      Branch next = branch.existing(key);
      if (next == null) {
        return false;
      }
      branch = next;
    }
    return false;
  }

  private void tell(KeyPath path, @Nullable Value old, Value written, Kind kind) {
    List<Leaf> leaves = Leaves.at(path, written);
    if (old != null) {
      Set<KeyPath> kept =
          leaves.stream().map(Leaf::path).collect(Collectors.toCollection(HashSet::new));
      Leaves.at(path, old).stream()
          .filter(leaf -> !kept.contains(leaf.path()) && !isEmptyTree(leaf.value()))
          .forEach(leaf -> tellDeleted(leaf.path(), written.origin().orElse(null)));
    }
    leaves.forEach(leaf -> tell(new Write(leaf.path(), leaf.value(), kind, true)));
  }

  /** It is not deleted when it gains keys. */
  private static boolean isEmptyTree(Value value) {
    return value.plain() instanceof ADict tree && tree.isEmpty();
  }

  private void tellDeleted(KeyPath path, @Nullable Origin by) {
    tell(new Write(path, Value.ofPlain(null, by), Kind.DELETE, true));
  }

  private void tell(Write write) {
    listener.written(write);
  }

  private @Nullable Origin origin() {
    return origins == null ? null : origins.get();
  }

  private void requireOpen(KeyPath path) {
    if (frozen != null) {
      throw new ConfigException(
          path + ": cannot be written, for the config is frozen; edit() gives an editor of it");
    }
  }
}
