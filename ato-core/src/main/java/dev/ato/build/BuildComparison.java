package dev.ato.build;

import java.util.List;

/**
 * The methods in which two builds differ, each list in the order of classes and names.
 *
 * @param added methods that only the newer build has
 * @param removed methods that only the older build has
 * @param changed methods whose logic differs: their fingerprints do
 * @param classes what changed beside methods in classes that both have, without those that a
 *     compiler numbered: these show where they are made
 * @param renamed methods of the same logic that have another name in their class
 * @param moved classes that have another name
 * @param following methods that differ only in the names of what was renamed or moved
 * @param dressed methods whose bytecode differs, but not their fingerprints: the same logic in
 *     other clothes
 * @param same how many other methods there are
 */
public record BuildComparison(
    List<BuildMethod> added,
    List<BuildMethod> removed,
    List<MethodPair> changed,
    List<ClassChange> classes,
    List<RenamedMethod> renamed,
    List<MovedClass> moved,
    List<MethodPair> following,
    List<MethodPair> dressed,
    int same) {

  /** Lists are copied. */
  public BuildComparison {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
    classes = List.copyOf(classes);
    renamed = List.copyOf(renamed);
    moved = List.copyOf(moved);
    following = List.copyOf(following);
    dressed = List.copyOf(dressed);
  }

  /** Compares two builds. */
  public static BuildComparison of(Build before, Build after) {
    return new Comparing(before, after).comparison();
  }

  /**
   * Whether the logic differs anywhere; a name alone does not, unless other calls select the method
   * by it.
   */
  public boolean differs() {
    return !added.isEmpty()
        || !removed.isEmpty()
        || !changed.isEmpty()
        || !classes.isEmpty()
        || renamed.stream().anyMatch(method -> !method.safe());
  }
}
