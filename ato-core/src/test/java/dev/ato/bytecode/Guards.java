package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Who is asked when an instruction throws, told apart from the engine: handlers around what cannot
 * throw, and those behind one that catches everything, are never asked.
 */
final class Guards {

  private Guards() {}

  /**
   * For each instruction that may throw the types and the handlers' first instructions that count.
   */
  static List<String> of(MethodNode method) {
    List<String> guards = new ArrayList<>();
    for (AbstractInsnNode node : method.instructions) {
      if (mayThrow(node)) {
        guards.add(method.instructions.indexOf(node) + ":" + around(method, node));
      }
    }
    guards.replaceAll(guard -> guard.substring(guard.indexOf(':')));
    return guards;
  }

  private static List<String> around(MethodNode method, AbstractInsnNode node) {
    List<String> handlers = new ArrayList<>();
    List<String> types = new ArrayList<>();
    int place = method.instructions.indexOf(node);
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      boolean guards =
          method.instructions.indexOf(block.start) < place
              && place < method.instructions.indexOf(block.end);
      if (guards && !types.contains("null") && !types.contains("" + block.type)) {
        types.add("" + block.type);
        AbstractInsnNode first = firstUseful(method, Code.firstInstruction(block.handler));
        handlers.add(block.type + "->" + System.identityHashCode(first));
      }
    }
    return handlers;
  }

  /** Skips the store of an exception that nobody reads. */
  private static AbstractInsnNode firstUseful(MethodNode method, AbstractInsnNode first) {
    if (first instanceof VarInsnNode store && store.getOpcode() == Opcodes.ASTORE) {
      for (AbstractInsnNode node : method.instructions) {
        if (node instanceof VarInsnNode load
            && load.getOpcode() == Opcodes.ALOAD
            && load.var == store.var) {
          return first;
        }
      }
      return Code.firstInstruction(first.getNext());
    }
    return first;
  }

  private static boolean mayThrow(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    return (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
        || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE)
        || opcode == Opcodes.IDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.LREM
        || (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.CHECKCAST)
        || opcode == Opcodes.MONITORENTER
        || opcode == Opcodes.MONITOREXIT
        || opcode == Opcodes.MULTIANEWARRAY;
  }
}
