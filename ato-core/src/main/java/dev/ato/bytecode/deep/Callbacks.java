package dev.ato.bytecode.deep;

import dev.ato.bytecode.MethodOutline;
import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What code beyond the application may call of the application's objects.
 *
 * <p>It knows them by the types of its own that they have: any of their methods may override one of
 * those, and each has the methods of {@code Object}.
 */
final class Callbacks {

  private static final Set<String> OF_OBJECT =
      Set.of(
          "equals(Ljava/lang/Object;)Z",
          "hashCode()I",
          "toString()Ljava/lang/String;",
          "clone()Ljava/lang/Object;",
          "finalize()V");

  private final Application application;
  private final Hierarchy hierarchy;
  private final Selection selection;
  private final Platform platform;

  Callbacks(Application application, Hierarchy hierarchy, Selection selection, Platform platform) {
    this.application = application;
    this.hierarchy = hierarchy;
    this.selection = selection;
    this.platform = platform;
  }

  /**
   * What may be called of an object whose class is this, or inherits from it: by name and
   * descriptor which method each of these types selects.
   */
  Map<String, Choice> of(int type) {
    int[] heirs = hierarchy.withSubtypes(type);
    Map<Set<String>, Integer> concrete = concrete(heirs);
    Map<String, Choice> choices = new TreeMap<>();
    for (Map.Entry<String, BitSet> method : methods(heirs).entrySet()) {
      String key = method.getKey();
      Map<Set<String>, Boolean> known = new HashMap<>();
      concrete.keySet().forEach(beyond -> known.put(beyond, isKnown(key, beyond)));
      int[] types =
          method.getValue().stream()
              .filter(heir -> known.computeIfAbsent(hierarchy.beyond(heir), it -> isKnown(key, it)))
              .toArray();
      if (types.length > 0) {
        Choice choice = selection.among(types, key, Application.NONE);
        int covered = concrete(types).values().stream().mapToInt(count -> count).sum();
        int all =
            concrete.entrySet().stream()
                .filter(each -> known.getOrDefault(each.getKey(), false))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (covered < all) {
          choice.addOther();
        }
        choices.put(key, choice);
      }
    }
    return choices;
  }

  /** How many of some types there can be objects of, by what they inherit from beyond. */
  private Map<Set<String>, Integer> concrete(int[] types) {
    Map<Set<String>, Integer> counts = new HashMap<>();
    for (int type : types) {
      if (hierarchy.isConcrete(type)) {
        counts.merge(hierarchy.beyond(type), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The methods that some types have, and the types that have each. */
  private Map<String, BitSet> methods(int[] types) {
    BitSet among = new BitSet();
    BitSet declaring = new BitSet();
    for (int type : types) {
      among.set(type);
      for (int each : hierarchy.withSupertypes(type)) {
        declaring.set(each);
      }
    }
    Map<String, BitSet> methods = new HashMap<>();
    declaring.stream()
        .forEach(
            each -> {
              BitSet having = new BitSet();
              for (int heir : hierarchy.withSubtypes(each)) {
                having.set(heir);
              }
              having.and(among);
              addMethods(each, having, methods);
            });
    return methods;
  }

  private void addMethods(int declaring, BitSet having, Map<String, BitSet> methods) {
    for (Map.Entry<String, MethodOutline> method : application.methods(declaring).entrySet()) {
      if (Lookup.isSelectable(method.getValue())
          && !Modifier.isAbstract(method.getValue().access())) {
        methods.computeIfAbsent(method.getKey(), it -> new BitSet()).or(having);
      }
    }
  }

  /** Whether a type beyond the application may have such a method. */
  private boolean isKnown(String key, Set<String> beyond) {
    if (OF_OBJECT.contains(key)) {
      return true;
    }
    for (String type : beyond) {
      if (platform.mayHave(type, key)) {
        return true;
      }
    }
    return false;
  }
}
