package dev.ato.config;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A config that keeps in mind what is read of it. Any number of threads may read at once.
 *
 * <p>What is read as a list or as a plain tree counts as read whole; {@link #tree} gives a reading
 * of the part, and only what is read of that counts. A key that was looked for and is missing does
 * not count.
 */
public final class Reading extends ConfigValues {

  private final ADict whole;
  private final ADict tree;
  private final KeyPath prefix;
  private final Set<KeyPath> read;

  Reading(ADict tree) {
    this(tree, tree, KeyPath.ROOT, ConcurrentHashMap.newKeySet());
  }

  private Reading(ADict whole, ADict tree, KeyPath prefix, Set<KeyPath> read) {
    this.whole = whole;
    this.tree = tree;
    this.prefix = prefix;
    this.read = read;
  }

  @Override
  public Reading tree(String path) {
    return new Reading(whole, tree.tree(path), prefix.then(KeyPath.parse(path)), read);
  }

  /** The whole config without what was not read so far, by this reading and those of its parts. */
  public ADict minimal() {
    Set<KeyPath> around = new HashSet<>();
    for (KeyPath path : read) {
      for (KeyPath each = path; !each.isRoot() && around.add(each.parent()); ) {
        each = each.parent();
      }
    }
    return whole.filter(leaf -> around.contains(leaf.path()) || isReadWhole(leaf.path()));
  }

  @Override
  @Nullable Value lookup(KeyPath path) {
    Value found = tree.lookup(path);
    if (found != null) {
      read.add(prefix.then(path));
    }
    return found;
  }

  @Override
  void noteRead(KeyPath path) {
    read.add(prefix.then(path));
  }

  @Override
  ADict current() {
    return tree;
  }

  /** Whether it was read, or a tree around it. */
  private boolean isReadWhole(KeyPath leaf) {
    for (KeyPath each = leaf; !each.isRoot(); each = each.parent()) {
      if (read.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
