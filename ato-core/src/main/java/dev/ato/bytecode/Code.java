package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Walks over the list of instructions in which ASM also keeps labels, lines and frames. */
final class Code {

  private Code() {}

  /** The instructions of a method. */
  static List<AbstractInsnNode> of(MethodNode method) {
    List<AbstractInsnNode> code = new ArrayList<>(method.instructions.size());
    for (AbstractInsnNode node : method.instructions) {
      if (isInstruction(node)) {
        code.add(node);
      }
    }
    return code;
  }

  /** Whether the JVM would execute {@code node}: everything but labels, lines and frames. */
  static boolean isInstruction(AbstractInsnNode node) {
    return node.getOpcode() >= 0;
  }

  /** The first instruction from {@code node} on, itself included; null at the end of the code. */
  static @Nullable AbstractInsnNode firstInstruction(@Nullable AbstractInsnNode node) {
    AbstractInsnNode candidate = node;
    while (candidate != null && !isInstruction(candidate)) {
      candidate = candidate.getNext();
    }
    return candidate;
  }

  /** The next instruction; null behind the last, and of null. */
  static @Nullable AbstractInsnNode next(@Nullable AbstractInsnNode node) {
    return node == null ? null : firstInstruction(node.getNext());
  }

  /** The instruction before; null before the first, and of null. */
  static @Nullable AbstractInsnNode previous(@Nullable AbstractInsnNode node) {
    AbstractInsnNode candidate = node == null ? null : node.getPrevious();
    while (candidate != null && !isInstruction(candidate)) {
      candidate = candidate.getPrevious();
    }
    return candidate;
  }

  /** Whether control never passes from {@code instruction} to the one behind it. */
  static boolean endsItsBlock(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.RET
        || opcode == Opcodes.ATHROW
        || opcode == Opcodes.TABLESWITCH
        || opcode == Opcodes.LOOKUPSWITCH
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }
}
