package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
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
  private List<Value> operands;
  private final Value.@Nullable Result result;
  private final Value.@Nullable Result thrown;
  private List<Exit> exits = Collections.emptyList();
  private @Nullable State state;

  /**
   * A step.
   *
   * @param origin the instruction that does it, if one does
   * @param operands are not changed from now on
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
    this.operands = operands;
    this.result = result;
    this.thrown = thrown;
  }

  /** That of its text: an object's own hash is dear to make. */
  @Override
  public int hashCode() {
    return text.hashCode();
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

  /** Puts another value in the place of an operand. */
  void operand(int place, Value value) {
    List<Value> others = new ArrayList<>(operands);
    others.set(place, value);
    operands = others;
  }

  /** Puts other values in the place of operands. */
  void replaceOperands(UnaryOperator<Value> replacement) {
    for (int i = 0; i < operands.size(); i++) {
      Value value = operands.get(i);
      Value other = replacement.apply(value);
      if (other != value) {
        operand(i, other);
      }
    }
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

  /** Adds a way on. */
  void exit(Exit way) {
    if (exits.isEmpty()) {
      exits = new ArrayList<>(2);
    }
    exits.add(way);
  }

  /** Gives it the ways on of a step in whose place it is. */
  void exitAs(Step other) {
    exits(other.exits);
  }

  /** Gives it other ways on. */
  void exits(List<Exit> ways) {
    exits = ways.isEmpty() ? Collections.emptyList() : new ArrayList<>(ways);
  }

  /** The state that it became; null if it was not reached yet. */
  @Nullable State state() {
    return state;
  }

  void state(@Nullable State reached) {
    state = reached;
  }
}
