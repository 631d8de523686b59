package dev.ato.bytecode.deep;

import dev.ato.bytecode.LambdaReference;
import dev.ato.bytecode.MethodOutline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The classes of an application, numbered in the order of their names, and what they declare. */
final class Application {

  /** Stands for no class. */
  static final int NONE = -1;

  static final String OBJECT = "java.lang.Object";

  private final List<ApplicationClass> classes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Map<String, MethodOutline>> methods = new ArrayList<>();
  private final Map<String, List<Integer>> declaring = new HashMap<>();
  private final Map<String, List<LambdaReference>> lambdas = new HashMap<>();

  /** An application; of classes of one name, the first counts, as on a class path. */
  Application(Collection<ApplicationClass> all) {
    Map<String, ApplicationClass> byName = new TreeMap<>();
    all.forEach(each -> byName.putIfAbsent(each.name(), each));
    classes = List.copyOf(byName.values());
    classes.forEach(this::add);
  }

  private void add(ApplicationClass added) {
    int number = numbers.size();
    numbers.put(added.name(), number);
    for (LambdaReference lambda : added.fingerprints().lambdas()) {
      lambdas.computeIfAbsent(lambda.functionalInterface(), it -> new ArrayList<>(1)).add(lambda);
    }
    Map<String, MethodOutline> declared = new HashMap<>();
    for (MethodOutline method : added.outline().methods()) {
      String key = method.name() + method.descriptor();
      declared.put(key, method);
      declaring.computeIfAbsent(key, it -> new ArrayList<>(1)).add(number);
    }
    methods.add(declared);
  }

  /** The classes, each at its number. */
  List<ApplicationClass> classes() {
    return classes;
  }

  int size() {
    return classes.size();
  }

  ApplicationClass get(int number) {
    return classes.get(number);
  }

  String name(int number) {
    return classes.get(number).name();
  }

  /** The number of a class; {@link #NONE} if it is none of the application. */
  int number(String name) {
    return numbers.getOrDefault(name, NONE);
  }

  boolean has(String name) {
    return numbers.containsKey(name);
  }

  /** The methods that a class declares, by name and descriptor. */
  Map<String, MethodOutline> methods(int number) {
    return methods.get(number);
  }

  /** The method that a class declares itself. */
  @Nullable MethodOutline declared(int number, String nameAndDescriptor) {
    return methods.get(number).get(nameAndDescriptor);
  }

  /** The classes that declare a method, in order. */
  List<Integer> declaring(String nameAndDescriptor) {
    return declaring.getOrDefault(nameAndDescriptor, List.of());
  }

  /** Objects made of methods that are of a type of the application, or another. */
  List<LambdaReference> lambdas(String functionalInterface) {
    return lambdas.getOrDefault(functionalInterface, List.of());
  }

  /** The interfaces of the application's lambdas. */
  Set<String> functionalInterfaces() {
    return lambdas.keySet();
  }
}
