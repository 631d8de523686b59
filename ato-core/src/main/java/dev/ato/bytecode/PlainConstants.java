package dev.ato.bytecode;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns {@code iconst}, {@code lconst}, {@code fconst}, {@code dconst}, {@code bipush} and {@code
 * sipush} into the {@code ldc} of the same value (JVMS §6.5).
 *
 * <p>Sound: each pushes that value, of that type, and does nothing else; the type stays.
 */
final class PlainConstants implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      Object constant = constant(instruction);
      if (constant != null) {
        method.instructions.set(instruction, new LdcInsnNode(constant));
      }
    }
  }

  /** What an instruction pushes; null if it does something else, or is an {@code ldc}. */
  static @Nullable Object constant(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
      return ((IntInsnNode) instruction).operand;
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
      return (long) (opcode - Opcodes.LCONST_0);
    }
    if (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.FCONST_2) {
      return (float) (opcode - Opcodes.FCONST_0);
    }
    if (opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1) {
      return (double) (opcode - Opcodes.DCONST_0);
    }
    return null;
  }
}
