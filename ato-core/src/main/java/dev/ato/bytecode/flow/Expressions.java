package dev.ato.bytecode.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes values; an operation too large to be repeated gets a name first, in a line of its own. */
final class Expressions {

  private static final int LARGEST = 24;
  private static final int ENDLESS = 1 << 20;

  private final Consumer<String> lines;
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private int named;

  /** Writes; the lines that name something go to {@code lines}. */
  Expressions(Consumer<String> lines) {
    this.lines = lines;
  }

  String text(Value value, Scope scope) {
    return text(value, scope, false);
  }

  private String text(Value value, Scope scope, boolean nested) {
    if (value instanceof Value.Constant constant) {
      return constant.text();
    } else if (value instanceof Value.Parameter parameter) {
      return parameter.name();
    } else if (!(value instanceof Value.Operation operation)) {
      throw new IllegalStateException("a value without a name");
    } else {
      String known = scope.name(value);
      if (known != null) {
        return known;
      }
      String text = written(operation, scope);
      if (size(value) <= LARGEST) {
        return nested ? "(" + text + ")" : text;
      }
      String name = "w" + named++;
      lines.accept(name + " = " + text);
      scope.name(value, name);
      return name;
    }
  }

  private String written(Value.Operation operation, Scope scope) {
    List<Value> operands = operation.operands();
    String operator = operation.operator().text();
    if (operands.size() == 1) {
      return operator + text(operands.get(0), scope, true);
    }
    String left = text(operands.get(0), scope, true);
    return left + " " + operator + " " + text(operands.get(1), scope, true);
  }

  /** How many leaves and operators a value has when it is written out. */
  private int size(Value value) {
    if (!(value instanceof Value.Operation operation)) {
      return 1;
    }
    Integer known = sizes.get(value.number());
    if (known != null) {
      return known;
    }
    int size = 1;
    for (Value operand : operation.operands()) {
      size = Math.min(ENDLESS, size + size(operand));
    }
    sizes.put(value.number(), size);
    return size;
  }
}
