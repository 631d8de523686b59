package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassOutline;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What inherits from what among the classes of an application, by their numbers. */
final class Hierarchy {

  private final Application application;
  private final int[] superclasses;
  private final int[][] parents;
  private final int[][] children;
  private final int[][] supertypes;
  private final int[][] subtypes;
  private final Map<Set<String>, Set<String>> beyondSets = new HashMap<>();
  private final List<Set<String>> beyond = new ArrayList<>();

  Hierarchy(Application application) {
    this.application = application;
    int size = application.size();
    superclasses = new int[size];
    parents = new int[size][];
    children = new int[size][];
    supertypes = new int[size][0];
    subtypes = new int[size][0];
    List<IntList> heirs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      heirs.add(new IntList());
    }
    for (int i = 0; i < size; i++) {
      addParents(i);
      for (int parent : parents[i]) {
        heirs.get(parent).add(i);
      }
    }
    for (int i = 0; i < size; i++) {
      children[i] = heirs.get(i).toArray();
    }
    for (int i = 0; i < size; i++) {
      beyond.add(findBeyond(i));
    }
  }

  private void addParents(int type) {
    ClassOutline outline = application.get(type).outline();
    IntList found = new IntList();
    superclasses[type] = outline.superName().map(application::number).orElse(Application.NONE);
    if (superclasses[type] != Application.NONE) {
      found.add(superclasses[type]);
    }
    for (String each : outline.interfaces()) {
      if (application.has(each)) {
        found.add(application.number(each));
      }
    }
    parents[type] = found.toArray();
  }

  private Set<String> findBeyond(int type) {
    Set<String> found = new LinkedHashSet<>();
    for (int each : withSupertypes(type)) {
      ClassOutline outline = application.get(each).outline();
      outline.superName().ifPresent(found::add);
      found.addAll(outline.interfaces());
    }
    found.removeIf(name -> name.equals(Application.OBJECT) || application.has(name));
    return beyondSets.computeIfAbsent(found, it -> it);
  }

  /** The superclass, if it is one of the application. */
  int superclass(int type) {
    return superclasses[type];
  }

  boolean isInterface(int type) {
    return application.get(type).outline().isInterface();
  }

  /** Whether there can be objects whose class is this. */
  boolean isConcrete(int type) {
    return !Modifier.isAbstract(application.get(type).outline().access()) && !isInterface(type);
  }

  /** The class and what of the application it inherits from, the nearest first. */
  int[] withSupertypes(int type) {
    int[] found = supertypes[type];
    if (found.length == 0) { // not looked for yet: each is one of its own
      found = closure(type, parents);
      supertypes[type] = found;
    }
    return found;
  }

  /** The class and what of the application inherits from it, in the order of their numbers. */
  int[] withSubtypes(int type) {
    int[] found = subtypes[type];
    if (found.length == 0) { // not looked for yet: each is one of its own
      found = closure(type, children);
      Arrays.sort(found);
      subtypes[type] = found;
    }
    return found;
  }

  boolean inherits(int type, int from) {
    return Arrays.binarySearch(withSubtypes(from), type) >= 0;
  }

  /** The types beyond the application that a class inherits from, but for {@code Object}. */
  Set<String> beyond(int type) {
    return beyond.get(type);
  }

  private static int[] closure(int start, int[][] next) {
    IntList found = new IntList();
    Set<Integer> met = new HashSet<>();
    found.add(start);
    met.add(start);
    for (int i = 0; i < found.size(); i++) {
      for (int each : next[found.get(i)]) {
        if (met.add(each)) {
          found.add(each);
        }
      }
    }
    return found.toArray();
  }
}
