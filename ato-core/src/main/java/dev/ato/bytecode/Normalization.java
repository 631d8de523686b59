package dev.ato.bytecode;

import java.util.BitSet;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes off one way in which compilers dress the same logic differently. Each must be unable to
 * make two methods equal that can behave differently; its Javadoc says why.
 */
interface Normalization {

  /** Whether it can mean a method that has instructions of these opcodes. */
  default boolean mayMean(BitSet opcodes) {
    return true;
  }

  /** Changes {@code method} in place. */
  void apply(MethodNode method, Neighbours neighbours);
}
