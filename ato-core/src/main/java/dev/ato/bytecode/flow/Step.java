package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What a method does: has an effect, may fail, chooses a way, or ends. */
final class Step {

  /** What follows a step. */
  enum Kind {
    /** The next one, unless it throws. */
    EFFECT,
    /** One of several. */
    CHOICE,
    /** Nothing: the method returns, or throws to the handlers that are around it. */
    END
  }

  private final Kind kind;
  private final @Nullable AbstractInsnNode origin;
  private final String text;
  private final List<Value> operands;
  private final Value.@Nullable Result result;
  private final Value.@Nullable Result thrown;
  private final List<Exit> exits = new ArrayList<>(0);
  private @Nullable State state;

  /**
   * A step.
   *
   * @param origin the instruction that does it, if one does
   */
  Step(
      Kind kind,
      @Nullable AbstractInsnNode origin,
      String text,
      List<Value> operands,
      Value.@Nullable Result result,
      Value.@Nullable Result thrown) {
    this.kind = kind;
    this.origin = origin;
    this.text = text;
    this.operands = new ArrayList<>(operands);
    this.result = result;
    this.thrown = thrown;
  }

  Kind kind() {
    return kind;
  }

  /** The call of a method that it is; null if it is something else. */
  @Nullable MethodInsnNode call() {
    return origin instanceof MethodInsnNode call ? call : null;
  }

  /** The instruction that does it; null if rules made the step. */
  @Nullable AbstractInsnNode origin() {
    return origin;
  }

  /** What it does, unlike that of any other that does something else; may have several lines. */
  String text() {
    return text;
  }

  List<Value> operands() {
    return operands;
  }

  /** What it gives, if it gives something. */
  Value.@Nullable Result result() {
    return result;
  }

  /** What arrives at its handlers, if it has some. */
  Value.@Nullable Result thrown() {
    return thrown;
  }

  /**
   * The ways on: of a choice all, else those to handlers; what follows otherwise is the next step
   * of the block, or where the block leads.
   */
  List<Exit> exits() {
    return exits;
  }

  /** The state that it became; null if it was not reached yet. */
  @Nullable State state() {
    return state;
  }

  void state(State reached) {
    state = reached;
  }
}
