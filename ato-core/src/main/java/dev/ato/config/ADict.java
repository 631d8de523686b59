package dev.ato.config;

import dev.ato.digest.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A config: an immutable tree of keys and values, in the order in which the keys were written.
 *
 * <p>Safe to share between threads without any care, values and sub-trees included. Two trees are
 * equal if their keys and values are, whatever the order of the keys and the origins of the values;
 * whole numbers are equal by value, and never to numbers with a fraction.
 *
 * <p>A key may contain a dot; it is another one than a key within a tree. {@link KeyPath} says how
 * paths are written.
 */
public final class ADict extends ConfigValues {

  private static final ADict EMPTY = new ADict(new LinkedHashMap<>());

  private final Map<String, Value> entries;
  private final int depth;

  /** Takes the map as its own. */
  private ADict(Map<String, Value> entries) {
    this.entries = entries;
    this.depth = Depth.over(entries.values());
  }

  /** The tree without keys. */
  public static ADict empty() {
    return EMPTY;
  }

  /**
   * The tree of a map, with what is in it made plain ({@link Value#of(Object)}). Keys are taken as
   * they are: {@code a.b} is one key.
   */
  public static ADict of(Map<String, ?> map) {
    return PlainTree.of(Value.of(map));
  }

  /** The tree of a map, all of it written at one place. */
  public static ADict of(Map<String, ?> map, Origin origin) {
    return PlainTree.of(Value.of(map, origin));
  }

  /** The keys of the tree itself, not those of trees within it. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** How many keys the tree itself has. */
  public int size() {
    return entries.size();
  }

  /** Whether it has no keys. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The value of one key of the tree itself, which is taken as it is. */
  public Optional<Value> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** All paths that end, in order, with what stands there. */
  public List<Leaf> leaves() {
    return Leaves.of(this);
  }

  @Override
  public ADict tree(String path) {
    return TypedValue.tree(path, required(path));
  }

  /** The tree with one more value, or another one at this path. */
  public ADict with(String path, @Nullable Object value) {
    return edit().set(path, value).freeze();
  }

  /** The tree with another merged into it, key by key: {@link Editor#update(ADict)}. */
  public ADict with(ADict other) {
    return edit().update(other).freeze();
  }

  /** The tree with values of another where it has none: {@link Editor#updateIfAbsent(ADict)}. */
  public ADict withDefaults(ADict other) {
    return edit().updateIfAbsent(other).freeze();
  }

  /** The tree without what stands at a path. */
  public ADict without(String path) {
    return edit().remove(path).freeze();
  }

  /** The tree with only those leaves that a condition accepts; trees left empty go, too. */
  public ADict filter(Predicate<Leaf> condition) {
    Editor kept = editor();
    leaves().stream().filter(condition).forEach(leaf -> kept.set(leaf.path(), leaf.value()));
    return kept.freeze();
  }

  /**
   * The tree with values moved from paths to others, all at once.
   *
   * @throws ConfigException if there is nothing at a path, or something already at another
   */
  public ADict withKeysReplaced(Map<String, String> paths) {
    return KeyReplacement.replace(this, paths);
  }

  /** What stands at a key of this name, wherever in the tree; trees and what is in them as well. */
  public List<Leaf> findByName(String name) {
    return Leaves.named(this, name);
  }

  /** What is different in a newer config, path by path. */
  public List<ConfigChange> diff(ADict newer) {
    return ConfigChange.between(this, newer);
  }

  /** An editor that starts with this tree, which stays as it is. */
  public Editor edit() {
    return new Editor(this, WriteListener.NONE);
  }

  /** An editor that starts with this tree, and tells every write. */
  public Editor edit(WriteListener listener) {
    return new Editor(this, listener);
  }

  /** The same tree, keeping in mind what is read of it. */
  public Reading recorded() {
    return new Reading(this);
  }

  /**
   * The hash of paths and types, as ato for Python computes it, as 40 hex digits: SHA-1 of {@code
   * [path:type]} for each leaf, sorted. Blind to what lists contain, to empty trees and to the
   * difference between the key {@code a.b} and the key {@code b} within {@code a}.
   */
  public String structuralHash() {
    return StructuralHash.of(this);
  }

  /** The hash of paths and types without blind spots, over this library's own types. */
  public Sha256 strictStructuralHash() {
    return TreeHash.structure(this);
  }

  /** The hash of paths, types and values: equal if and only if the trees are. */
  public Sha256 contentHash() {
    return TreeHash.content(this);
  }

  /** The tree as maps and lists that cannot be changed, in the order of the keys. */
  public Map<String, @Nullable Object> toMap() {
    return PlainTree.toMap(this);
  }

  Map<String, Value> entries() {
    return entries;
  }

  /** How many levels of lists and trees it holds, itself included. */
  int depth() {
    return depth;
  }

  @Override
  @Nullable Value lookup(KeyPath path) {
    return Descent.into(Value.ofPlain(this, null), path.keys());
  }

  @Override
  ADict current() {
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ADict tree && entries.equals(tree.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }

  /** Makes a tree key by key, as readers of files do: keys are taken as they are. */
  public static final class Builder {

    private Map<String, Value> entries = new LinkedHashMap<>();

    /** A builder without keys. */
    public Builder() {}

    /** Writes a key; what was written for it before is answered. */
    public Optional<Value> put(String key, Value value) {
      return Optional.ofNullable(entries.put(key, value));
    }

    /** The tree; the builder is empty then. */
    public ADict build() {
      Map<String, Value> built = entries;
      entries = new LinkedHashMap<>();
      return built.isEmpty() ? EMPTY : new ADict(built);
    }
  }

  /**
   * The mutable side of a tree: what views and loaders write to. Writing to a path creates the
   * trees on the way, and takes the place of what is no tree; reading creates nothing. For one
   * thread.
   *
   * <p>{@link #freeze()} ends it: writing afterwards is an error.
   */
  public static final class Editor extends ConfigValues {

    private final EditedTree edited;
    private final KeyPath prefix;

    private Editor(ADict start, WriteListener listener) {
      this(new EditedTree(start, listener), KeyPath.ROOT);
    }

    private Editor(EditedTree edited, KeyPath prefix) {
      this.edited = edited;
      this.prefix = prefix;
    }

    /** Names the place of all writes that say none of their own, from now on. */
    public Editor from(Supplier<? extends Origin> origins) {
      edited.from(origins);
      return this;
    }

    /** The editor of the tree below a path, which is created by the first write to it. */
    public Editor at(String path) {
      return new Editor(edited, prefix.then(KeyPath.parse(path)));
    }

    /** Sets one value; a map or tree takes the place of what was there whole. */
    public Editor set(String path, @Nullable Object value) {
      return set(KeyPath.parse(path), Value.of(value));
    }

    /** Sets one value, written at a place. */
    public Editor set(String path, @Nullable Object value, Origin origin) {
      return set(KeyPath.parse(path), Value.of(value, origin));
    }

    /** Sets one value. */
    public Editor set(KeyPath path, Value value) {
      edited.set(prefix.then(path), value, Write.Kind.SET);
      return this;
    }

    /** Sets one value if nothing stands at this path; null is something. */
    public Editor setDefault(String path, @Nullable Object value) {
      return setDefault(KeyPath.parse(path), Value.of(value));
    }

    /** Sets one value if nothing stands at this path. */
    public Editor setDefault(KeyPath path, Value value) {
      edited.setDefault(prefix.then(path), value);
      return this;
    }

    /** Merges a tree into this one: trees key by key, of all else the new one wins. */
    public Editor update(ADict other) {
      edited.update(prefix, other);
      return this;
    }

    /** Merges a map into this tree; its keys are taken as they are. */
    public Editor update(Map<String, ?> other) {
      return update(ADict.of(other));
    }

    /** Sets the keys of a tree one by one, each of its trees whole. */
    public Editor updateShallow(ADict other) {
      other.entries.forEach(
          (key, value) -> edited.set(prefix.child(key), value, Write.Kind.UPDATE));
      return this;
    }

    /** Sets what another tree has where this one has nothing, trees key by key. */
    public Editor updateIfAbsent(ADict other) {
      edited.updateIfAbsent(prefix, other);
      return this;
    }

    /** Removes what stands at a path, if anything does. */
    public Editor remove(String path) {
      return remove(KeyPath.parse(path));
    }

    /** Removes what stands at a path, if anything does. */
    public Editor remove(KeyPath path) {
      edited.remove(prefix.then(path));
      return this;
    }

    /** The tree as it is now, deep; this editor and those below it write no more. */
    public ADict freeze() {
      edited.freeze();
      return current();
    }

    /** Whether it was frozen. */
    public boolean isFrozen() {
      return edited.isFrozen();
    }

    @Override
    public ADict tree(String path) {
      return TypedValue.tree(path, required(path));
    }

    @Override
    @Nullable Value lookup(KeyPath path) {
      return edited.lookup(prefix.then(path));
    }

    @Override
    ADict current() {
      Value here = edited.lookup(prefix);
      return here != null && here.plain() instanceof ADict tree ? tree : EMPTY;
    }
  }

  /** An empty editor. */
  public static Editor editor() {
    return new Editor(EMPTY, WriteListener.NONE);
  }
}
