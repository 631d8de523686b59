package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method as it stands in its class file, without what no instruction reads: debug tables, and the
 * order of the constant pool.
 */
final class PlainCode {

  private PlainCode() {}

  /** The hash of a method from which debug tables are taken off. */
  static Sha256 hash(MethodNode method) {
    // Alone in a class of its own, so that its constants stand in the order of their use.
    ClassWriter alone = new ClassWriter(0);
    alone.visit(Opcodes.V17, 0, "a", null, "java/lang/Object", null);
    MethodVisitor code = alone.visitMethod(method.access, method.name, method.desc, null, null);
    code.visitCode();
    method.tryCatchBlocks.forEach(block -> block.accept(code));
    method.instructions.resetLabels();
    method.instructions.accept(code);
    code.visitMaxs(method.maxStack, method.maxLocals);
    code.visitEnd();
    return Sha256.of(alone.toByteArray());
  }
}
