package dev.ato.build;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells which renamed methods are selected by the same calls as before. A method that comes to
 * override another by its new name, or no longer does, changes what a program does though no code
 * of it differs.
 */
final class SafeRenaming {

  private final Dispatch before;
  private final Dispatch after;
  private final Map<String, String> classes;

  SafeRenaming(Build before, Build after, Map<String, String> classes) {
    this.before = new Dispatch(before);
    this.after = new Dispatch(after);
    this.classes = classes;
  }

  /**
   * Whether the name is all that differs: the method is static or private, or neither name is of
   * any class that it shares inheritance with but where the other name is in the other build.
   */
  boolean isSafe(MethodPair pair) {
    MethodKey older = pair.before().key();
    MethodKey newer = pair.after().key();
    if (before.isFixed(older) && after.isFixed(newer)) {
      return true;
    }
    return !before.isOpen(older.owner(), older.member())
        && !after.isOpen(newer.owner(), newer.member())
        && !after.isOpen(newer.owner(), older.name() + newer.descriptor())
        && isConsistent(older, newer);
  }

  private boolean isConsistent(MethodKey older, MethodKey newer) {
    String oldMember = older.member();
    String newMember = newer.member();
    String newBefore = newer.name() + older.descriptor();
    String oldAfter = older.name() + newer.descriptor();
    Set<String> images = new HashSet<>();
    for (String name : before.family(older.owner())) {
      String image = classes.getOrDefault(name, "");
      images.add(image);
      if (before.declares(name, newBefore)
          || after.declares(image, oldAfter)
          || before.declares(name, oldMember) != after.declares(image, newMember)) {
        return false;
      }
    }
    return after.family(newer.owner()).stream()
        .filter(name -> !images.contains(name))
        .noneMatch(name -> after.declares(name, oldAfter) || after.declares(name, newMember));
  }
}
