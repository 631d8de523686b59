package dev.ato.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Drops {@code nop} (JVMS §6.5.nop).
 *
 * <p>Sound: it does nothing and cannot throw. What jumps to it jumps to the instruction behind it.
 */
final class NoOperations implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction.getOpcode() == Opcodes.NOP) {
        method.instructions.remove(instruction);
      }
    }
  }
}
