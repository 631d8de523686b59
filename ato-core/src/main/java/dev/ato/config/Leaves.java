package dev.ato.config;

import java.util.ArrayList;
import java.util.List;

/** The paths of a tree that end, in order. */
final class Leaves {

  private Leaves() {}

  /** The leaves of a tree; the paths begin at it. */
  static List<Leaf> of(ADict tree) {
    List<Leaf> leaves = new ArrayList<>(tree.size());
    tree.entries().forEach((key, value) -> add(KeyPath.of(key), value, leaves));
    return leaves;
  }

  /** The leaves of what stands at a path: itself, unless it is a tree with keys. */
  static List<Leaf> at(KeyPath path, Value value) {
    List<Leaf> leaves = new ArrayList<>();
    add(path, value, leaves);
    return leaves;
  }

  /** All values at keys of a name, trees too. */
  static List<Leaf> named(ADict tree, String name) {
    List<Leaf> found = new ArrayList<>();
    addNamed(KeyPath.ROOT, tree, name, found);
    return List.copyOf(found);
  }

  private static void addNamed(KeyPath path, ADict tree, String name, List<Leaf> found) {
    tree.entries()
        .forEach(
            (key, value) -> {
              KeyPath below = path.child(key);
              if (key.equals(name)) {
                found.add(new Leaf(below, value));
              }
              if (value.plain() instanceof ADict child) {
                addNamed(below, child, name, found);
              }
            });
  }

  private static void add(KeyPath path, Value value, List<Leaf> leaves) {
    if (value.plain() instanceof ADict tree && !tree.isEmpty()) {
      tree.entries().forEach((key, each) -> add(path.child(key), each, leaves));
    } else {
      leaves.add(new Leaf(path, value));
    }
  }
}
