package dev.ato.it.equivalence;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What a method does next that can be noticed, or depends on what is not known.
 *
 * @param word what it does, by the rules in force
 * @param operands what it does it with
 */
record Event(AbstractInsnNode instruction, String word, List<Expression> operands) {

  /** An event with a copy of {@code operands}. */
  Event {
    operands = List.copyOf(operands);
  }

  int opcode() {
    return instruction.getOpcode();
  }

  /** Whether the other does the same with the same. */
  boolean isSame(Event other) {
    return word.equals(other.word) && operands.equals(other.operands);
  }
}
