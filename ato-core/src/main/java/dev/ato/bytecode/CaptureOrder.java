package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

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
  private final Map<String, FieldInsnNode> handed;
  private final Map<String, String> types = new HashMap<>();

  private CaptureOrder(ClassNode node, Map<String, FieldInsnNode> handed) {
    this.node = node;
    this.handed = handed;
    parameters = CapturedParameters.of(node);
    for (FieldNode field : node.fields) {
      types.put(field.name, field.desc);
    }
  }

  /** How the values that a class captures are shown. */
  static Captures of(ReadClass read, Contents contents) {
    Neighbours neighbours = new Neighbours(read.node(), contents.surroundings());
    CaptureOrder order = new CaptureOrder(read.node(), neighbours.handedOn(read.node()));
    contents.addRead(neighbours.read());
    if (order.parameters.isEmpty()) {
      return Captures.NONE;
    }
    return order.captures(() -> CaptureUses.of(read, order.parameters, contents));
  }

  /** The same without any order, and without names: only what is handed on is left out. */
  static Captures unordered(ClassNode node, Neighbours neighbours) {
    Map<String, FieldInsnNode> handed = neighbours.handedOn(node);
    if (handed.isEmpty()) {
      return Captures.NONE;
    }
    CaptureOrder order = new CaptureOrder(node, handed);
    return new Captures(Map.of(), order.arrangement(Map.of()), Set.of());
  }

  /**
   * Marks for the fields of a class whose order is sought: what it hands on to others of its kind
   * says nothing of that.
   */
  static Captures marked(ClassNode node, Map<String, String> marks) {
    CaptureOrder order = new CaptureOrder(node, Map.of());
    List<Integer> places = new ArrayList<>();
    if (order.constructors().size() == 1) {
      int count = Type.getArgumentCount(order.constructors().get(0).desc);
      for (int i = 0; i < count; i++) {
        places.add(order.parameters.containsValue(i) ? -1 : i);
      }
    }
    return new Captures(marks, places, marks.keySet());
  }

  private Captures captures(Supplier<List<String>> uses) {
    List<String> variables = new ArrayList<>(parameters.keySet());
    variables.removeIf(field -> field.startsWith(AROUND) || handed.containsKey(field));
    variables.sort(Comparator.comparing(parameters::get));
    Map<String, Integer> places = new HashMap<>(parameters);
    if (constructors().size() != 1) {
      return shown(places, List.of());
    }
    List<Integer> slots = variables.stream().map(parameters::get).toList();
    List<String> used = isEachTypeOnce(variables) ? List.of() : uses.get();
    variables.sort(
        Comparator.comparing((String field) -> types.getOrDefault(field, ""))
            .thenComparing(field -> used.contains(field) ? used.indexOf(field) : used.size())
            .thenComparing(parameters::get));
    for (int i = 0; i < slots.size(); i++) {
      places.put(variables.get(i), slots.get(i));
    }
    return shown(places, arrangement(places));
  }

  private List<MethodNode> constructors() {
    return node.methods.stream().filter(method -> method.name.equals("<init>")).toList();
  }

  private boolean isEachTypeOnce(List<String> fields) {
    Set<String> met = new HashSet<>();
    return fields.stream().allMatch(field -> met.add(types.getOrDefault(field, "")));
  }

  /** Where each parameter of the constructor is shown. */
  private List<Integer> arrangement(Map<String, Integer> places) {
    List<Integer> arrangement = new ArrayList<>();
    int count = Type.getArgumentCount(constructors().get(0).desc);
    for (int i = 0; i < count; i++) {
      arrangement.add(shown(i));
    }
    parameters.forEach(
        (field, parameter) ->
            arrangement.set(
                parameter,
                handed.containsKey(field) ? -1 : shown(places.getOrDefault(field, parameter))));
    return arrangement;
  }

  /** A place when what is handed on is left out. */
  private int shown(int place) {
    int before = 0;
    for (String field : handed.keySet()) {
      before += parameters.getOrDefault(field, place) < place ? 1 : 0;
    }
    return place - before;
  }

  private Captures shown(Map<String, Integer> places, List<Integer> arrangement) {
    Map<String, String> names = new HashMap<>();
    places.forEach(
        (field, place) -> {
          if (!handed.containsKey(field)) {
            names.put(field, name(shown(place)));
          }
        });
    handed.values().forEach(origin -> names.put(HandedOnFields.field(node, origin.owner), name(0)));
    return new Captures(names, arrangement, parameters.keySet());
  }

  private static String name(int place) {
    return ShownNames.sign("captured{" + place + "}");
  }
}
