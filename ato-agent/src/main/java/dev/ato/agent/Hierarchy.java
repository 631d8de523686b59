package dev.ato.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** Finds out what a class that is being loaded descends from, without loading its super types. */
public final class Hierarchy {

  private final Map<ClassLoader, Map<String, List<String>>> known = new WeakHashMap<>();

  /**
   * Whether a class descends from {@code supertype}, an internal name.
   *
   * @param loader the loader that is about to define the class
   */
  public boolean isSubtype(ClassLoader loader, byte[] classBytes, String supertype) {
    Deque<String> pending = new ArrayDeque<>(new ClassHead(classBytes).supertypes());
    Set<String> seen = new HashSet<>();
    while (!pending.isEmpty()) {
      String name = pending.pop();
      if (name.equals(supertype)) {
        return true;
      }
      if (seen.add(name)) {
        pending.addAll(supertypes(loader, name));
      }
    }
    return false;
  }

  private List<String> supertypes(ClassLoader loader, String name) {
    Map<String, List<String>> ofLoader;
    synchronized (known) {
      ofLoader = known.computeIfAbsent(loader, key -> new HashMap<>());
      List<String> supertypes = ofLoader.get(name);
      if (supertypes != null) {
        return supertypes;
      }
    }
    List<String> supertypes = read(loader, name);
    synchronized (known) {
      ofLoader.put(name, supertypes);
    }
    return supertypes;
  }

  private static List<String> read(ClassLoader loader, String name) {
    if (name.equals("java/lang/Object")) {
      return List.of();
    }
    try (InputStream stream = loader.getResourceAsStream(name + ".class")) {
      return stream == null ? List.of() : new ClassHead(stream.readAllBytes()).supertypes();
    } catch (IOException e) {
      return List.of(); // the class cannot be linked either
    }
  }
}
