package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A way from a state to the next: what it gives to whom. */
final class Edge {

  private final String label;
  private final State target;
  private final List<Value> operands;
  private final Map<Value, Value> renamed;
  private final List<Value> arguments = new ArrayList<>(4);

  /**
   * A way.
   *
   * @param operands what the target's step computes with, as seen from here
   * @param renamed what choices between values mean on this way
   */
  Edge(String label, State target, List<Value> operands, Map<Value, Value> renamed) {
    this.label = label;
    this.target = target;
    this.operands = operands;
    this.renamed = renamed;
  }

  String label() {
    return label;
  }

  State target() {
    return target;
  }

  List<Value> operands() {
    return operands;
  }

  /** Whether some value of the target is another here. */
  boolean renames() {
    return !renamed.isEmpty();
  }

  /** What a value of the target is here. */
  Value here(Value there) {
    return renamed.isEmpty() ? there : renamed.getOrDefault(there, there);
  }

  /** What the target's parameters get, in slots of the state that the way leads from. */
  List<Value> arguments() {
    return arguments;
  }
}
