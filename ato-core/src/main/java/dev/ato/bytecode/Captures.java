package dev.ato.bytecode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.Type;

/**
 * How the values that a class captures are shown: their fields by the constructor's parameter that
 * they hold, these parameters in an order that depends neither on names nor on that in the source.
 *
 * @param names the names that are shown for the captured fields, by the fields' own
 * @param places where each parameter of the only constructor is shown, below zero where not at all;
 *     empty if that is where it is
 * @param fields all captured fields, with those that are not shown
 */
record Captures(Map<String, String> names, List<Integer> places, Set<String> fields) {

  static final Captures NONE = new Captures(Map.of(), List.of(), Set.of());

  /** Parameters of the constructor, or what is given for them, in the order that is shown. */
  <T> List<T> arranged(List<T> parameters) {
    if (places.size() != parameters.size()) {
      return parameters;
    }
    SortedMap<Integer, T> arranged = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) >= 0) {
        arranged.put(places.get(i), parameters.get(i));
      }
    }
    return List.copyOf(arranged.values());
  }

  /** The constructor's descriptor with its parameters in that order. */
  String arranged(String descriptor) {
    if (places.isEmpty()) {
      return descriptor;
    }
    List<Type> types = arranged(List.of(Type.getArgumentTypes(descriptor)));
    return Type.getMethodDescriptor(Type.getReturnType(descriptor), types.toArray(new Type[0]));
  }

  /** Where a parameter is shown. */
  int place(int parameter) {
    return places.isEmpty() ? parameter : places.get(parameter);
  }

  /** The name under which a parameter is shown. */
  String name(int parameter) {
    int place = place(parameter);
    return place < 0 ? "handed-on{" + parameter + "}" : "p" + place;
  }
}
