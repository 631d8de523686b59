package dev.ato.bytecode;

import org.objectweb.asm.tree.MethodNode;

/**
 * Takes off one way in which compilers dress the same logic differently. Each must be unable to
 * make two methods equal that can behave differently; its Javadoc says why.
 */
@FunctionalInterface
interface Normalization {

  /** Changes {@code method} in place. */
  void apply(MethodNode method, Neighbours neighbours);
}
