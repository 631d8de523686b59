package dev.ato.build;

import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodOutline;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of a build by inheritance, which decides what a call selects (JVMS §5.4.6). */
final class Dispatch {

  private static final String OBJECT = "java.lang.Object";

  /** What every class inherits and may override. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "equals(Ljava/lang/Object;)Z",
          "hashCode()I",
          "toString()Ljava/lang/String;",
          "clone()Ljava/lang/Object;",
          "finalize()V");

  private final Map<String, ClassOutline> outlines = new HashMap<>();
  private final Map<String, List<String>> heirs = new HashMap<>();

  Dispatch(Build build) {
    build.named().forEach((name, built) -> built.outline().ifPresent(it -> add(name, it)));
  }

  private void add(String name, ClassOutline outline) {
    outlines.put(name, outline);
    parents(outline)
        .forEach(parent -> heirs.computeIfAbsent(parent, it -> new ArrayList<>()).add(name));
  }

  /** Whether a call names the very method that runs. */
  boolean isFixed(MethodKey method) {
    int fixed = Modifier.STATIC | Modifier.PRIVATE;
    return declared(method.owner(), method.member())
        .filter(found -> (found.access() & fixed) != 0)
        .isPresent();
  }

  /** Whether the class itself has a method of this name and descriptor, with code or without. */
  boolean declares(String owner, String member) {
    return declared(owner, member).isPresent();
  }

  /** Whether code beyond the build could call a method of the class by a type that it knows. */
  boolean isOpen(String owner, String member) {
    return OF_OBJECT.contains(member)
        || family(owner).stream()
            .flatMap(name -> parents(name).stream())
            .anyMatch(parent -> !parent.equals(OBJECT) && !outlines.containsKey(parent));
  }

  /** The class with all that it inherits from, that inherits from it, or from one of these. */
  Set<String> family(String owner) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(owner));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (outlines.containsKey(name) && found.add(name)) {
        open.addAll(parents(name));
        open.addAll(heirs.getOrDefault(name, List.of()));
      }
    }
    return found;
  }

  private Optional<MethodOutline> declared(String owner, String member) {
    return Optional.ofNullable(outlines.get(owner)).stream()
        .flatMap(outline -> outline.methods().stream())
        .filter(method -> (method.name() + method.descriptor()).equals(member))
        .findFirst();
  }

  private List<String> parents(String name) {
    return Optional.ofNullable(outlines.get(name)).map(Dispatch::parents).orElse(List.of());
  }

  private static List<String> parents(ClassOutline outline) {
    List<String> parents = new ArrayList<>(outline.interfaces());
    outline.superName().ifPresent(parents::add);
    return parents;
  }
}
