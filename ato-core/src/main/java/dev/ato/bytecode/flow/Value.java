package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a method computes with. Within one {@link Values}, equal constants, slots and
 * operations are the same object, so that all can be compared by identity.
 */
abstract sealed class Value {

  private final int number;
  private final String type;

  private Value(int number, String type) {
    this.number = number;
    this.type = type;
  }

  /** Tells it from the other values of its {@link Values}. */
  int number() {
    return number;
  }

  /** The number: an object's own hash is dear to make, and values are hashed often. */
  @Override
  public int hashCode() {
    return number;
  }

  /** Its descriptor (JVMS §4.3.2), as far as it is known; empty if it is not. */
  String type() {
    return type;
  }

  /** Whether it takes two places of the stack. */
  boolean isWide() {
    return type.length() == 1 && (type.charAt(0) == 'J' || type.charAt(0) == 'D');
  }

  /** A value that is known before the method runs; its text is unlike that of any other. */
  static final class Constant extends Value {
    private final String text;

    Constant(int number, String type, String text) {
      super(number, type);
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** What the method is given; the first is {@code this} in an instance method. */
  static final class Parameter extends Value {
    private final String name;

    Parameter(int number, String type, String name) {
      super(number, type);
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  /** What is computed from other values alone, without effect and without fail. */
  static final class Operation extends Value {
    private static final int DEEPEST = 300;

    private final Operator operator;
    private final List<Value> operands;
    private final int depth;

    Operation(int number, Operator operator, List<Value> operands) {
      super(number, operator.type());
      this.operator = operator;
      this.operands = operands;
      int deepest = 0;
      for (Value operand : operands) {
        deepest = Math.max(deepest, operand instanceof Operation other ? other.depth : 0);
      }
      depth = deepest + 1;
      if (depth > DEEPEST) {
        throw new UnfitCodeException("an expression of it nests deeper than " + DEEPEST);
      }
    }

    Operator operator() {
      return operator;
    }

    List<Value> operands() {
      return operands;
    }
  }

  /** What a step gives, or what it throws. */
  static final class Result extends Value {
    Result(int number, String type) {
      super(number, type);
    }
  }

  /** One value or another, depending on the way to the block. */
  static final class Phi extends Value {
    private final List<Value> arguments = new ArrayList<>();
    private String reference = "";

    Phi(int number, String type) {
      super(number, type);
    }

    @Override
    String type() {
      return reference.isEmpty() ? super.type() : reference;
    }

    /** Sets the type of a reference, once all that arrives is known to have it. */
    void type(String descriptor) {
      reference = descriptor;
    }

    /** One for each way to the block, in the order of its entries. */
    List<Value> arguments() {
      return arguments;
    }
  }

  /** What a {@link State} is given, or what its step gives; see there for the numbers. */
  static final class Slot extends Value {
    private final int index;

    Slot(int number, int index) {
      super(number, "");
      this.index = index;
    }

    int index() {
      return index;
    }
  }
}
