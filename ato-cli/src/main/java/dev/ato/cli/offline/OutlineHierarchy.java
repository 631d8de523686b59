package dev.ato.cli.offline;

import dev.ato.agent.match.Supertypes;
import dev.ato.bytecode.ClassOutline;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who descends from whom, among outlines and the classes of the JDK. */
final class OutlineHierarchy {

  private final Map<String, Optional<ClassOutline>> known = new HashMap<>();

  OutlineHierarchy(List<ClassOutline> outlines) {
    outlines.forEach(outline -> known.putIfAbsent(outline.name(), Optional.of(outline)));
  }

  /** What a class descends from. */
  Supertypes above(ClassOutline outline) {
    return ancestor -> ancestors(outline).contains(ancestor);
  }

  private Set<String> ancestors(ClassOutline outline) {
    Set<String> found = new HashSet<>();
    Deque<ClassOutline> open = new ArrayDeque<>(List.of(outline));
    while (!open.isEmpty()) {
      for (String parent : parents(open.remove())) {
        if (found.add(parent)) {
          find(parent).ifPresent(open::add);
        }
      }
    }
    return found;
  }

  private static List<String> parents(ClassOutline outline) {
    List<String> parents = new ArrayList<>(outline.interfaces());
    outline.superName().ifPresent(parents::add);
    return parents;
  }

  private Optional<ClassOutline> find(String name) {
    return known.computeIfAbsent(name, OutlineHierarchy::ofPlatform);
  }

  private static Optional<ClassOutline> ofPlatform(String name) {
    String file = name.replace('.', '/') + ".class";
    try (InputStream content = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
      return content == null
          ? Optional.empty()
          : Optional.of(ClassOutline.of(content.readAllBytes()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
