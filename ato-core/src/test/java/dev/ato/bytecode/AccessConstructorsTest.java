package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class AccessConstructorsTest {

  private static final String MADE = "(IJLa/I;)V";
  private static final int SYNTHETIC = Opcodes.ACC_SYNTHETIC;

  @Test
  void aConstructorOfEcjForTheNestIsThePrivateOne() {
    // The parameter more is of the class itself; javac's is of one that has a number for its name.
    assertThat(making(MADE, SYNTHETIC, 1, 2)).isEqualTo(direct());
  }

  @Test
  void oneThatSomebodyWroteStays() {
    assertThat(making(MADE, 0, 1, 2)).isNotEqualTo(direct()).contains("(int, long, a.I)");
  }

  @Test
  void oneThatGivesSomethingElseStays() {
    assertThat(making(MADE, SYNTHETIC, 4, 2)).isNotEqualTo(direct()).contains("(int, long, a.I)");
  }

  @Test
  void oneOfAnotherTypeStays() {
    assertThat(making("(IJLa/J;)V", SYNTHETIC, 1, 2))
        .isNotEqualTo(direct())
        .contains("(int, long, a.J)");
  }

  private static String direct() {
    return listing("(IJ)V", writer -> {});
  }

  /** A method that makes an {@code a.I} by a constructor that calls the private one. */
  private static String making(String descriptor, int access, int first, int second) {
    return listing(
        descriptor,
        writer ->
            Assembled.method(
                writer,
                access,
                "<init>",
                descriptor,
                code -> {
                  code.visitVarInsn(Opcodes.ALOAD, 0);
                  code.visitVarInsn(Opcodes.ILOAD, first);
                  code.visitVarInsn(Opcodes.LLOAD, second);
                  code.visitMethodInsn(Opcodes.INVOKESPECIAL, "a/I", "<init>", "(IJ)V", false);
                  code.visitInsn(Opcodes.RETURN);
                }));
  }

  private static String listing(String called, Consumer<ClassWriter> constructor) {
    ClassWriter inner = new ClassWriter(0);
    inner.visit(Opcodes.V1_8, Opcodes.ACC_SUPER, "a/I", null, "java/lang/Object", null);
    Assembled.method(
        inner,
        Opcodes.ACC_PRIVATE,
        "<init>",
        "(IJ)V",
        code -> {
          code.visitVarInsn(Opcodes.ALOAD, 0);
          code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
          code.visitInsn(Opcodes.RETURN);
        });
    constructor.accept(inner);
    byte[] outer =
        Assembled.classFile(
            Opcodes.V1_8,
            writer ->
                Assembled.method(
                    writer, Opcodes.ACC_STATIC, "m", "()V", code -> make(code, called)));
    Map<String, byte[]> classes = Map.of("a/I", inner.toByteArray());
    ClassFingerprints all =
        ClassFingerprints.of(outer, name -> Optional.ofNullable(classes.get(name)));
    return Fingerprints.method(all, "m").listing();
  }

  private static void make(MethodVisitor code, String called) {
    code.visitTypeInsn(Opcodes.NEW, "a/I");
    code.visitInsn(Opcodes.DUP);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.LCONST_1);
    if (called.contains("La/")) {
      code.visitInsn(Opcodes.ACONST_NULL);
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "a/I", "<init>", called, false);
    code.visitInsn(Opcodes.POP);
    code.visitInsn(Opcodes.RETURN);
  }
}
