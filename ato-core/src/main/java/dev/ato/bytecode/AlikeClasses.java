package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Anonymous and local classes that one method declares and that do the same, where classes other
 * than that of the method name one of them, so that a listing by itself does not tell which is
 * meant: two blocks have a {@code class L {}}, and an anonymous class asks {@code o instanceof L}.
 * Then each is known by its place among them, in the order of their numbers, which classes that do
 * something else do not change.
 */
final class AlikeClasses {

  private final List<String> roots;
  private final boolean isNamedElsewhere;
  private final Set<String> read;

  private AlikeClasses(List<String> roots, boolean isNamedElsewhere, Set<String> read) {
    this.roots = roots;
    this.isNamedElsewhere = isNamedElsewhere;
    this.read = read;
  }

  /** The classes that the method of an anonymous or local class declares and that may be alike. */
  static AlikeClasses of(String root, Surroundings surroundings) {
    ClassSketch sketch = surroundings.sketch(root);
    String outer = sketch.outerClass();
    if (outer.isEmpty()) {
      return new AlikeClasses(List.of(root), false, Set.of(root));
    }
    List<String> roots = new ArrayList<>();
    Set<String> read = new HashSet<>(List.of(root, outer));
    String simple = simpleName(root, outer);
    for (ClassSketch.Inner inner : surroundings.sketch(outer).inner()) {
      if (inner.isDeclaredInCode() && simpleName(inner.name(), outer).equals(simple)) {
        read.add(inner.name());
        ClassSketch other = surroundings.sketch(inner.name());
        if (other.outerClass().equals(outer) && other.outerMethod().equals(sketch.outerMethod())) {
          roots.add(inner.name());
        }
      }
    }
    roots.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    boolean isNamedElsewhere =
        roots.size() > 1 && isNamedElsewhere(roots, outer, surroundings, read);
    return new AlikeClasses(roots, isNamedElsewhere, read);
  }

  /** What stands behind the number. */
  private static String simpleName(String root, String outer) {
    int start = root.startsWith(outer + "$") ? outer.length() + 1 : 0;
    while (start < root.length() && Character.isDigit(root.charAt(start))) {
      start++;
    }
    return root.substring(start);
  }

  /** Whether a class within the outer one names one that is neither around it nor itself. */
  private static boolean isNamedElsewhere(
      List<String> roots, String outer, Surroundings surroundings, Set<String> read) {
    Set<String> met = new HashSet<>(Set.of(outer));
    Deque<String> open = new ArrayDeque<>(met);
    boolean isNamed = false;
    while (!open.isEmpty()) {
      String naming = open.remove();
      for (ClassSketch.Inner inner : surroundings.sketch(naming).inner()) {
        String named = inner.name();
        if (named.startsWith(outer + "$") && met.add(named)) {
          open.add(named);
        }
        isNamed |=
            !naming.equals(outer)
                && !naming.equals(named)
                && !naming.startsWith(named + "$")
                && roots.contains(named);
      }
    }
    read.addAll(met);
    return isNamed;
  }

  /**
   * The place of a class among those that do the same, from 1 on; empty if it is the only one, or
   * no other class names one of them.
   */
  OptionalInt place(String internalName, Sha256 content, Contents contents) {
    contents.addRead(read);
    if (!isNamedElsewhere) {
      return OptionalInt.empty();
    }
    int place = 0;
    int count = 0;
    for (String root : roots) {
      if (internalName.startsWith(root)
          && (internalName.length() == root.length()
              || internalName.charAt(root.length()) == '$')) {
        place = ++count;
      } else if (contents.find(sibling(internalName, root)).equals(Optional.of(content))) {
        count++;
      }
    }
    return count > 1 ? OptionalInt.of(place) : OptionalInt.empty();
  }

  /** The class within another root that lies there as this one does in its own. */
  private String sibling(String internalName, String root) {
    for (String own : roots) {
      if (internalName.equals(own) || internalName.startsWith(own + "$")) {
        return root + internalName.substring(own.length());
      }
    }
    return root;
  }
}
