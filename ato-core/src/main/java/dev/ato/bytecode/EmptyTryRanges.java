package dev.ato.bytecode;

import org.objectweb.asm.tree.MethodNode;

/**
 * Drops entries of the exception table that guard no instruction (JVMS §4.7.3); the others keep
 * their order, in which the JVM searches them (JVMS §2.10).
 *
 * <p>Sound: an entry acts only on what an instruction in its range throws.
 */
final class EmptyTryRanges implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    method.tryCatchBlocks.removeIf(
        block -> Code.firstInstruction(block.start) == Code.firstInstruction(block.end));
  }
}
