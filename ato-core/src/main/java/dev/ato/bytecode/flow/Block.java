package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps that are taken one after the other; only the last one has more than one way on. */
final class Block {

  private final List<Value.Phi> phis = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private @Nullable Exit jump;

  /** What depends on the way to the block. */
  List<Value.Phi> phis() {
    return phis;
  }

  List<Step> steps() {
    return steps;
  }

  /** The only way on, unless the last step has exits. */
  @Nullable Exit jump() {
    return jump;
  }

  void jump(Exit exit) {
    jump = exit;
  }
}
