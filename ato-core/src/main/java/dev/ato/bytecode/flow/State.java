package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step with all that it and its followers use made a parameter: first the operands of the step,
 * then what is used later. So two states can be compared wherever they stand, as closed functions.
 */
final class State {

  private final Step step;
  private final @Nullable Block block;
  private final int place;
  private final List<Edge> edges = new ArrayList<>(2);
  private final List<State> before = new ArrayList<>(2);
  private final BitSet live = new BitSet();
  private final List<Value> kept = new ArrayList<>(4);
  private final int number;

  /**
   * A state.
   *
   * @param block where its step stands
   * @param place its place there
   */
  State(Step step, @Nullable Block block, int place, int number) {
    this.step = step;
    this.block = block;
    this.place = place;
    this.number = number;
  }

  Step step() {
    return step;
  }

  /** The block of the step. */
  @Nullable Block block() {
    return block;
  }

  /** The place of the step there. */
  int place() {
    return place;
  }

  /** The ways on, in the order of the step's exits. */
  List<Edge> edges() {
    return edges;
  }

  /** The states from which ways lead here; with two ways, twice. */
  List<State> before() {
    return before;
  }

  /** Its place among the states of its method. */
  int number() {
    return number;
  }

  /** The number: an object's own hash is dear to make. */
  @Override
  public int hashCode() {
    return number;
  }

  /** The values that are used by followers and not given by the step, by their numbers. */
  BitSet live() {
    return live;
  }

  /** The same values in the order that the parameters have. */
  List<Value> kept() {
    return kept;
  }
}
