package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Puts the variables that a class captures into an order: by their types, those of one type by
 * their first use in the class ({@link CaptureUses}). Compilers take them in the order in which the
 * source names them, so that they change places when the methods of the class do.
 *
 * <p>Sound because fields, parameters and what is given for them wherever the class is made are
 * shown in the same order, each once: who uses one variable instead of another shows it in the
 * class, or where the class is made.
 */
final class CaptureOrder {

  private static final String AROUND = "this$";

  private final ClassNode node;
  private final Map<String, Integer> parameters;
  private final Map<String, String> types = new HashMap<>();

  private CaptureOrder(ClassNode node) {
    this.node = node;
    parameters = CapturedParameters.of(node);
    for (FieldNode field : node.fields) {
      types.put(field.name, field.desc);
    }
  }

  /** How the values that a class captures are shown. */
  static Captures of(ReadClass read, ClassLookup others, Contents contents) {
    CaptureOrder order = new CaptureOrder(read.node());
    if (order.parameters.isEmpty()) {
      return Captures.NONE;
    }
    return order.captures(read, others, contents);
  }

  private Captures captures(ReadClass read, ClassLookup others, Contents contents) {
    List<String> variables = new ArrayList<>(parameters.keySet());
    variables.removeIf(field -> field.startsWith(AROUND));
    variables.sort(Comparator.comparing(parameters::get));
    if (variables.size() < 2 || constructors() != 1) {
      return shown(parameters, List.of());
    }
    List<Integer> slots = variables.stream().map(parameters::get).toList();
    List<String> used = isEachTypeOnce(variables) ? List.of() : uses(read, others, contents);
    variables.sort(
        Comparator.comparing((String field) -> types.getOrDefault(field, ""))
            .thenComparing(field -> used.contains(field) ? used.indexOf(field) : used.size())
            .thenComparing(parameters::get));
    Map<String, Integer> places = new HashMap<>(parameters);
    for (int i = 0; i < slots.size(); i++) {
      places.put(variables.get(i), slots.get(i));
    }
    return shown(places, arrangement(places));
  }

  private List<String> uses(ReadClass read, ClassLookup others, Contents contents) {
    return CaptureUses.of(read, others, parameters, contents);
  }

  private long constructors() {
    return node.methods.stream().filter(method -> method.name.equals("<init>")).count();
  }

  private boolean isEachTypeOnce(List<String> fields) {
    Set<String> met = new HashSet<>();
    return fields.stream().allMatch(field -> met.add(types.getOrDefault(field, "")));
  }

  /** Where each parameter of the constructor is shown. */
  private List<Integer> arrangement(Map<String, Integer> places) {
    int count =
        node.methods.stream()
            .filter(method -> method.name.equals("<init>"))
            .mapToInt(method -> Type.getArgumentCount(method.desc))
            .sum();
    List<Integer> arrangement = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arrangement.add(i);
    }
    parameters.forEach(
        (field, parameter) -> arrangement.set(parameter, places.getOrDefault(field, parameter)));
    return arrangement;
  }

  private static Captures shown(Map<String, Integer> places, List<Integer> arrangement) {
    Map<String, String> names = new HashMap<>();
    places.forEach((field, place) -> names.put(field, ShownNames.sign("captured{" + place + "}")));
    return new Captures(names, arrangement);
  }
}
