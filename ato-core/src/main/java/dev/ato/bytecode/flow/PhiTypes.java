package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;

/** Gives a choice of references their type, if all have the same; {@code null} has every type. */
final class PhiTypes {

  private PhiTypes() {}

  static void apply(Flow flow) {
    List<Value.Phi> open = new ArrayList<>();
    for (Block block : flow.blocks()) {
      open.addAll(block.phis());
    }
    boolean changed = !open.isEmpty();
    while (changed) {
      changed = open.removeIf(PhiTypes::resolve);
    }
  }

  private static boolean resolve(Value.Phi phi) {
    if (!phi.type().isEmpty()) {
      return true;
    }
    String common = "";
    for (Value argument : phi.arguments()) {
      boolean isNull = argument instanceof Value.Constant && argument.type().isEmpty();
      if (argument != phi && !isNull) {
        String type = argument.type();
        if (type.isEmpty() || !(common.isEmpty() || common.equals(type))) {
          return false;
        }
        common = type;
      }
    }
    phi.type(common);
    return !common.isEmpty();
  }
}
