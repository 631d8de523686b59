package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.LambdaReference;
import dev.ato.bytecode.MethodOutline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of an application and what inherits from what among them. */
final class Application {

  static final String OBJECT = "java.lang.Object";

  private final Map<String, ApplicationClass> classes = new TreeMap<>();
  private final Map<String, List<String>> heirs = new HashMap<>();
  private final Map<String, List<LambdaReference>> lambdas = new HashMap<>();
  private final Map<String, Set<String>> beyond = new HashMap<>();
  private final Map<String, Map<String, MethodOutline>> methods = new HashMap<>();
  private final Map<String, List<String>> declaring = new HashMap<>();

  /** An application; of classes of one name, the first counts, as on a class path. */
  Application(Collection<ApplicationClass> all) {
    for (ApplicationClass each : all) {
      if (classes.putIfAbsent(each.name(), each) == null) {
        add(each);
      }
    }
  }

  private void add(ApplicationClass added) {
    ClassOutline outline = added.outline();
    parents(outline).forEach(parent -> more(heirs, parent).add(outline.name()));
    for (LambdaReference lambda : added.fingerprints().lambdas()) {
      more(lambdas, lambda.functionalInterface()).add(lambda);
    }
    Map<String, MethodOutline> declared = new HashMap<>();
    for (MethodOutline method : outline.methods()) {
      declared.put(method.name() + method.descriptor(), method);
      more(declaring, method.name() + method.descriptor()).add(outline.name());
    }
    methods.put(outline.name(), declared);
  }

  Collection<ApplicationClass> classes() {
    return classes.values();
  }

  @Nullable ApplicationClass find(String name) {
    return classes.get(name);
  }

  boolean has(String name) {
    return classes.containsKey(name);
  }

  /** The method that a class of the application declares itself. */
  Optional<MethodOutline> declared(String owner, String name, String descriptor) {
    return Optional.ofNullable(methods.getOrDefault(owner, Map.of()).get(name + descriptor));
  }

  /** The classes that declare a method of this name and descriptor. */
  List<String> declaring(String name, String descriptor) {
    return declaring.getOrDefault(name + descriptor, List.of());
  }

  /** Objects made of methods that are of a type of the application, or another. */
  List<LambdaReference> lambdas(String functionalInterface) {
    return lambdas.getOrDefault(functionalInterface, List.of());
  }

  /** The interfaces of the application's lambdas. */
  Set<String> functionalInterfaces() {
    return lambdas.keySet();
  }

  /** The class and what of the application it inherits from, the nearest first. */
  Set<String> withSupertypes(String name) {
    return closure(name, this::parents);
  }

  /** The class and what of the application inherits from it. */
  Set<String> withSubtypes(String name) {
    return closure(name, each -> heirs.getOrDefault(each, List.of()));
  }

  /** The types beyond the application that a class inherits from, but for {@code Object}. */
  Set<String> inheritedFromBeyond(String name) {
    return beyond.computeIfAbsent(name, this::findBeyond);
  }

  private Set<String> findBeyond(String name) {
    Set<String> found = new LinkedHashSet<>();
    for (String each : withSupertypes(name)) {
      for (String parent : parents(each)) {
        if (!parent.equals(OBJECT) && !has(parent)) {
          found.add(parent);
        }
      }
    }
    return found;
  }

  private Set<String> closure(String start, Function<String, List<String>> next) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String each = open.remove();
      if (has(each) && found.add(each)) {
        open.addAll(next.apply(each));
      }
    }
    return found;
  }

  private List<String> parents(String name) {
    ApplicationClass found = classes.get(name);
    return found == null ? List.of() : parents(found.outline());
  }

  private static List<String> parents(ClassOutline outline) {
    List<String> parents = new ArrayList<>();
    outline.superName().ifPresent(parents::add);
    parents.addAll(outline.interfaces());
    return parents;
  }

  private static <T> List<T> more(Map<String, List<T>> lists, String key) {
    return lists.computeIfAbsent(key, it -> new ArrayList<>(1));
  }
}
