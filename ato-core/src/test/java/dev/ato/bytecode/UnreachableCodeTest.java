package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class UnreachableCodeTest {

  private static final String PLAIN = Assembled.listing("(I)I", UnreachableCodeTest::returnIt);

  @Test
  void codeBehindAReturnIsInvisible() {
    assertThat(
            Assembled.listing(
                "(I)I",
                code -> {
                  returnIt(code);
                  code.visitInsn(Opcodes.ICONST_3);
                  code.visitInsn(Opcodes.IRETURN);
                }))
        .isEqualTo(PLAIN);
  }

  @Test
  void codeBehindAReturnThatAJumpReachesIsVisible() {
    assertThat(
            Assembled.listing(
                "(I)I",
                code -> {
                  Label behind = new Label();
                  code.visitVarInsn(Opcodes.ILOAD, 0);
                  code.visitJumpInsn(Opcodes.IFEQ, behind);
                  returnIt(code);
                  code.visitLabel(behind);
                  code.visitInsn(Opcodes.ICONST_3);
                  code.visitInsn(Opcodes.IRETURN);
                }))
        .contains("L0(3)");
  }

  @Test
  void aHandlerOfUnreachableCodeIsInvisible() {
    assertThat(Assembled.listing("(I)I", code -> guarded(code, false))).isEqualTo(PLAIN);
  }

  @Test
  void aHandlerOfReachableCodeIsVisible() {
    assertThat(Assembled.listing("(I)I", code -> guarded(code, true)))
        .contains("throw", "catch java.lang.Throwable");
  }

  @Test
  void aHandlerThatOnlyAHandlerReachesIsVisible() {
    String listing =
        Assembled.listing(
            "(I)I",
            code -> {
              Label[] at = {new Label(), new Label(), new Label(), new Label()};
              // The second handler is listed first: it is entered in the second round only.
              code.visitTryCatchBlock(at[2], at[3], at[3], null);
              code.visitTryCatchBlock(at[0], at[1], at[2], null);
              code.visitLabel(at[0]);
              lengthOfNull(code);
              returnIt(code);
              code.visitLabel(at[1]);
              code.visitLabel(at[2]);
              code.visitInsn(Opcodes.POP);
              code.visitInsn(Opcodes.ACONST_NULL);
              code.visitInsn(Opcodes.ATHROW);
              code.visitLabel(at[3]);
              code.visitInsn(Opcodes.POP);
              code.visitInsn(Opcodes.ICONST_3);
              code.visitInsn(Opcodes.IRETURN);
            });

    assertThat(listing).contains("L1(3)");
    assertThat(listing.lines().filter(line -> line.contains("catch "))).hasSize(2);
  }

  private static void guarded(MethodVisitor code, boolean reachable) {
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, end, null);
    if (!reachable) {
      returnIt(code);
    }
    code.visitLabel(start);
    lengthOfNull(code);
    returnIt(code);
    code.visitLabel(end);
    code.visitInsn(Opcodes.ATHROW);
  }

  private static void lengthOfNull(MethodVisitor code) {
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARRAYLENGTH);
    code.visitInsn(Opcodes.POP);
  }

  private static void returnIt(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitInsn(Opcodes.IRETURN);
  }
}
