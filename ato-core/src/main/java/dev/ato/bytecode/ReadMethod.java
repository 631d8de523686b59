package dev.ato.bytecode;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method without nodes for what no fingerprint depends on: the names of its variables, and all of
 * its lines but the first.
 */
class ReadMethod extends MethodNode {

  private int firstLine = -1;

  ReadMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    super(Opcodes.ASM9, access, name, descriptor, signature, exceptions);
  }

  /** The first line of a method's code in the source; 0 if it is not known. */
  static int firstLine(MethodNode method) {
    return method instanceof ReadMethod read ? Math.max(0, read.firstLine) : 0;
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    if (firstLine < 0) {
      firstLine = line;
    }
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label start,
      Label end,
      int index) {
    // A node of it would be made in vain.
  }
}
