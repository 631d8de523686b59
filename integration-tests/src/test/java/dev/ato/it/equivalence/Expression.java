package dev.ato.it.equivalence;

import java.util.List;
import org.objectweb.asm.tree.analysis.Value;

/** What a variable holds, or lies on the stack. */
sealed interface Expression extends Value {

  /** What is behind the end of a long or double, or was never stored. */
  Expression NONE = new Constant("nothing", 1);

  /**
   * What nobody knows: a parameter, or what an instruction gave.
   *
   * @param isObject whether it is known not to be null
   */
  record Symbol(int number, String type, int size, boolean isObject) implements Expression {

    Symbol(int number, String type, int size) {
      this(number, type, size, false);
    }

    @Override
    public int getSize() {
      return size;
    }
  }

  /** Whether it is caught or just made. */
  default boolean isKnownObject() {
    return this instanceof Symbol symbol && symbol.isObject();
  }

  /** A constant of the class file; {@code null} is its own name. */
  record Constant(Object value, int size) implements Expression {
    @Override
    public int getSize() {
      return size;
    }
  }

  /** What is computed of others, without effect and without failure. */
  record Operation(int opcode, List<Expression> operands, int size) implements Expression {
    @Override
    public int getSize() {
      return size;
    }
  }
}
