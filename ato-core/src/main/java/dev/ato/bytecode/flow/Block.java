package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Steps that are taken one after the other; only the last one has more than one way on. */
final class Block {

  private final List<Value.Phi> phis = new ArrayList<>(2);
  private final List<Step> steps = new ArrayList<>(4);
  private @Nullable Exit jump;
  private int number = -1;

  /** What depends on the way to the block. */
  List<Value.Phi> phis() {
    return phis;
  }

  List<Step> steps() {
    return steps;
  }

  /** Whether there is a step like that. */
  boolean has(Predicate<Step> property) {
    for (Step step : steps) {
      if (property.test(step)) {
        return true;
      }
    }
    return false;
  }

  /** The place among the blocks that are reached; -1 before it is met. */
  int number() {
    return number;
  }

  void number(int place) {
    number = place;
  }

  /** The number, since an object's own hash is dear to make. */
  @Override
  public int hashCode() {
    return number;
  }

  /** The only way on, unless the last step has exits. */
  @Nullable Exit jump() {
    return jump;
  }

  void jump(Exit exit) {
    jump = exit;
  }
}
