package dev.ato.bytecode;

import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Methods written instruction by instruction, where no compiler would write what a test needs. */
final class Assembled {

  private Assembled() {}

  /** The listing of a static method of the class {@code a/T} with the given code. */
  static String listing(String descriptor, Consumer<MethodVisitor> code) {
    return listing(Opcodes.V11, Opcodes.ACC_STATIC, descriptor, code);
  }

  /** The listing of a method of the class {@code a/T} with the given code. */
  static String listing(int version, int access, String descriptor, Consumer<MethodVisitor> code) {
    ClassFingerprints all =
        ClassFingerprints.of(
            classFile(version, writer -> method(writer, access, "m", descriptor, code)),
            ClassLookup.NONE);
    return Fingerprints.method(all, "m").listing();
  }

  /** The class {@code a/T} with the given members. */
  static byte[] classFile(int version, Consumer<ClassWriter> members) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, Opcodes.ACC_SUPER, "a/T", null, "java/lang/Object", null);
    members.accept(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Adds a method with the given code to a class. */
  static void method(
      ClassWriter writer,
      int access,
      String name,
      String descriptor,
      Consumer<MethodVisitor> code) {
    MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(50, 50);
    method.visitEnd();
  }
}
