package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class EmptyTryRangesTest {

  @Test
  void aHandlerThatGuardsOnlyNopIsInvisible() {
    assertThat(Assembled.listing("()V", code -> guard(code, Opcodes.NOP)))
        .isEqualTo(Assembled.listing("()V", code -> code.visitInsn(Opcodes.RETURN)));
  }

  @Test
  void aHandlerThatGuardsAnInstructionIsVisible() {
    assertThat(Assembled.listing("()V", code -> guard(code, Opcodes.MONITORENTER)))
        .contains("catch java.lang.Throwable goto L0");
  }

  @Test
  void theOrderOfHandlersIsVisible() {
    assertThat(Assembled.listing("()V", code -> twoHandlers(code, "a/E", "a/F")))
        .isNotEqualTo(Assembled.listing("()V", code -> twoHandlers(code, "a/F", "a/E")));
  }

  private static void guard(MethodVisitor code, int guarded) {
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(start, end, handler, null);
    code.visitLabel(start);
    if (guarded != Opcodes.NOP) {
      code.visitInsn(Opcodes.ACONST_NULL);
    }
    code.visitInsn(guarded);
    code.visitLabel(end);
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(handler);
    code.visitInsn(Opcodes.ATHROW);
  }

  private static void twoHandlers(MethodVisitor code, String first, String second) {
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, end, first);
    code.visitTryCatchBlock(start, end, end, second);
    code.visitLabel(start);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.MONITORENTER);
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(end);
    code.visitInsn(Opcodes.ATHROW);
  }
}
