package dev.ato.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Which method of a newer build is which of the older, once the classes are known. */
final class MethodPairs {

  private final Build before;
  private final Build after;
  private final Map<String, String> classes;
  private final Renaming renaming;
  private final Map<MethodKey, BuildMethod> added;
  private final Map<MethodKey, BuildMethod> removed;
  private final List<MethodPair> pairs = new ArrayList<>();

  private MethodPairs(Build before, Build after, Map<String, String> classes, Renaming renaming) {
    this.before = before;
    this.after = after;
    this.classes = classes;
    this.renaming = renaming;
    removed = new TreeMap<>(before.methods());
    added = new TreeMap<>(after.methods());
  }

  /** Pairs the methods; to the renaming of classes comes that of methods. */
  static MethodPairs of(Build before, Build after, Map<String, String> classes, Renaming renaming) {
    MethodPairs pairs = new MethodPairs(before, after, classes, renaming);
    pairs.pairByName();
    pairs.pairByContent();
    return pairs;
  }

  /** Methods of both builds. */
  List<MethodPair> pairs() {
    return pairs;
  }

  /** Methods that only the newer build has. */
  List<BuildMethod> added() {
    return List.copyOf(added.values());
  }

  /** Methods that only the older build has. */
  List<BuildMethod> removed() {
    return List.copyOf(removed.values());
  }

  private void pairByName() {
    for (BuildMethod older : before.methods().values()) {
      BuildMethod newer =
          classes.containsKey(older.key().owner()) ? added.get(renaming.of(older.key())) : null;
      if (newer != null) {
        take(new MethodPair(older, newer));
      }
    }
  }

  private void take(MethodPair pair) {
    pairs.add(pair);
    removed.remove(pair.before().key());
    added.remove(pair.after().key());
  }

  private void pairByContent() {
    List<LeftMethods> left = left();
    pairAll(left, it -> it.renamed(renaming));
    pairAll(left, it -> it.renamedAndChanged(renaming));
    // What mentions a method of which only now is known that it was renamed.
    pairAll(left, it -> it.renamed(renaming));
  }

  /** Once more after each find: methods that call each other may all be renamed. */
  private void pairAll(List<LeftMethods> left, Function<LeftMethods, List<MethodPair>> search) {
    boolean more = true;
    while (more) {
      List<MethodPair> found = left.stream().flatMap(it -> search.apply(it).stream()).toList();
      found.forEach(this::take);
      more = !found.isEmpty();
    }
  }

  private List<LeftMethods> left() {
    Map<String, List<BuildMethod>> come = byOwner(added);
    List<LeftMethods> left = new ArrayList<>();
    byOwner(removed)
        .forEach(
            (owner, gone) ->
                Optional.ofNullable(classes.get(owner))
                    .map(come::get)
                    .ifPresent(newer -> left.add(left(owner, gone, newer))));
    return left;
  }

  private LeftMethods left(String owner, List<BuildMethod> gone, List<BuildMethod> come) {
    BuiltClass older = Objects.requireNonNull(before.named().get(owner));
    BuiltClass newer = Objects.requireNonNull(after.named().get(renaming.ofClass(owner)));
    return new LeftMethods(gone, come, new Neighbourhood(older, newer, renaming)::isSame);
  }

  private static Map<String, List<BuildMethod>> byOwner(Map<MethodKey, BuildMethod> methods) {
    Map<String, List<BuildMethod>> owners = new TreeMap<>();
    methods
        .values()
        .forEach(
            method ->
                owners.computeIfAbsent(method.key().owner(), it -> new ArrayList<>()).add(method));
    return owners;
  }
}
