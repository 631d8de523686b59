package dev.ato.it.execution;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a class count its calls and the rounds of its loops, and stop at what is forbidden. */
final class Metering extends ClassVisitor {

  private static final String STEPS = "dev/ato/it/execution/Steps";

  private Metering(ClassWriter writer) {
    super(Opcodes.ASM9, writer);
  }

  /** The class with its counters; as it is if there is no room for them. */
  static byte[] of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    try {
      reader.accept(new Metering(writer), 0);
      return writer.toByteArray();
    } catch (MethodTooLargeException full) {
      return classFile;
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  /** The code of one method. */
  private static final class Method extends MethodVisitor {

    private final Set<Label> passed = new HashSet<>();

    Method(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      call("step");
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        call("step");
      }
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (ForbiddenCalls.holds(owner, name)) {
        call("forbid");
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private void call(String name) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name, "()V", false);
    }
  }
}
