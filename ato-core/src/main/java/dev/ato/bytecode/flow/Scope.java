package dev.ato.bytecode.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known by name where a state begins. */
final class Scope {

  private final List<Value> parameters;
  private final Map<Integer, String> names;

  private Scope(List<Value> parameters, Map<Integer, String> names) {
    this.parameters = parameters;
    this.names = names;
  }

  /** Nothing but what the state is given: the operands of its step, then what is used later. */
  static Scope of(List<Value> parameters) {
    return new Scope(parameters, new HashMap<>());
  }

  /** The same names where another state begins. */
  Scope with(List<Value> others) {
    return new Scope(others, new HashMap<>(names));
  }

  List<Value> parameters() {
    return parameters;
  }

  /** The name of an operation, if it got one. */
  @Nullable String name(Value operation) {
    return names.get(operation.number());
  }

  void name(Value operation, String name) {
    names.put(operation.number(), name);
  }
}
