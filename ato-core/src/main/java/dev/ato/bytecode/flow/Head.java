package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A state to which several ways lead, with the fewest parameters that tell the ways apart: what all
 * of them give alike stands in the state itself (the least general generalisation of Plotkin,
 * 1970).
 */
final class Head {

  private final Values values;
  private final List<Edge> ways;
  private final List<Value> parameters = new ArrayList<>();
  private final Map<List<Value>, Value> variables = new LinkedHashMap<>();
  private final Map<List<Value>, Value> known = new HashMap<>();

  Head(Values values, List<Edge> ways) {
    this.values = values;
    this.ways = ways;
    int count = ways.get(0).arguments().size();
    for (int i = 0; i < count; i++) {
      List<Value> given = new ArrayList<>();
      for (Edge way : ways) {
        given.add(way.arguments().get(i));
      }
      parameters.add(general(given));
    }
  }

  /** What the state's parameters are, in slots that stand for the variables. */
  List<Value> parameters() {
    return parameters;
  }

  /** How many variables there are. */
  int variables() {
    return variables.size();
  }

  /** What a way gives for each variable, in the slots of the state that it leads from. */
  List<Value> given(Edge way) {
    int place = ways.indexOf(way);
    List<Value> own = new ArrayList<>(variables.size());
    for (List<Value> given : variables.keySet()) {
      own.add(given.get(place));
    }
    return own;
  }

  private Value general(List<Value> given) {
    Value first = given.get(0);
    boolean fixed = first instanceof Value.Constant || first instanceof Value.Parameter;
    if (fixed && areAll(given, first)) {
      return first;
    }
    Value before = known.get(given);
    if (before == null) {
      before = isSameOperation(given) ? operation(given) : variable(given);
      known.put(given, before);
    }
    return before;
  }

  private static boolean areAll(List<Value> given, Value first) {
    for (Value value : given) {
      if (value != first) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameOperation(List<Value> given) {
    for (Value value : given) {
      if (!(value instanceof Value.Operation operation)
          || !(given.get(0) instanceof Value.Operation first)
          || !operation.operator().equals(first.operator())
          || operation.operands().size() != first.operands().size()) {
        return false;
      }
    }
    return true;
  }

  private Value operation(List<Value> given) {
    Value.Operation first = (Value.Operation) given.get(0);
    List<Value> operands = new ArrayList<>();
    for (int i = 0; i < first.operands().size(); i++) {
      List<Value> each = new ArrayList<>();
      for (Value value : given) {
        each.add(((Value.Operation) value).operands().get(i));
      }
      operands.add(general(each));
    }
    return values.operation(first.operator(), operands);
  }

  private Value variable(List<Value> given) {
    Value before = variables.get(given);
    if (before == null) {
      before = values.slot(variables.size());
      variables.put(given, before);
    }
    return before;
  }
}
