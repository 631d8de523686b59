package dev.ato.bytecode.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known by name where a state begins. */
final class Scope {

  private final List<Value> parameters;
  private Map<Value, String> names;
  private boolean isShared = true;

  private Scope(List<Value> parameters, Map<Value, String> names) {
    this.parameters = parameters;
    this.names = names;
  }

  /** Nothing but what the state is given: the operands of its step, then what is used later. */
  static Scope of(List<Value> parameters) {
    return new Scope(parameters, Map.of());
  }

  /** The same names where another state begins. */
  Scope with(List<Value> others) {
    isShared = true;
    return new Scope(others, names);
  }

  List<Value> parameters() {
    return parameters;
  }

  /** The name of an operation, if it got one. */
  @Nullable String name(Value operation) {
    return names.get(operation);
  }

  void name(Value operation, String name) {
    if (isShared) {
      names = new HashMap<>(names);
      isShared = false;
    }
    names.put(operation, name);
  }
}
