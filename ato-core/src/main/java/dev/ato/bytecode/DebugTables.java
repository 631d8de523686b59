package dev.ato.bytecode;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Drops line numbers, the tables of local variables and stack map frames (JVMS §4.7.4, §4.7.12 to
 * §4.7.14).
 *
 * <p>Sound: the first two are for debuggers, and frames are proofs for the verifier that follow
 * from the code; no instruction reads them.
 */
final class DebugTables implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    method.localVariables = List.of();
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      int type = instruction.getType();
      if (type == AbstractInsnNode.LINE || type == AbstractInsnNode.FRAME) {
        method.instructions.remove(instruction);
      }
    }
  }
}
