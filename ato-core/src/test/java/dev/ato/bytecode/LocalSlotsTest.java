package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LocalSlotsTest {

  @Test
  void otherNumbersForTheSameVariablesAreInvisible() {
    assertThat(Assembled.listing("(J)J", code -> sum(code, 2, 4, 4)))
        .isEqualTo(Assembled.listing("(J)J", code -> sum(code, 9, 3, 3)));
  }

  @Test
  void readingAnotherVariableIsVisible() {
    assertThat(Assembled.listing("(J)J", code -> sum(code, 2, 4, 4)))
        .isNotEqualTo(Assembled.listing("(J)J", code -> sum(code, 2, 4, 2)));
  }

  @Test
  void readingAParameterInsteadIsVisible() {
    assertThat(Assembled.listing("(J)J", code -> sum(code, 2, 4, 4)))
        .isNotEqualTo(Assembled.listing("(J)J", code -> sum(code, 2, 4, 0)));
  }

  @Test
  void swappedParametersAreVisible() {
    assertThat(Fingerprints.ofMethod("int m(int a, int b) { return a - b; }"))
        .isNotEqualTo(Fingerprints.ofMethod("int m(int a, int b) { return b - a; }"));
  }

  @Test
  void theSecondHalfOfAParameterIsASlotOfItsOwn() {
    assertThat(Assembled.listing("(J)J", code -> sum(code, 1, 2, 2)))
        .isEqualTo(Assembled.listing("(J)J", code -> sum(code, 4, 2, 2)));
  }

  private static void sum(MethodVisitor code, int first, int second, int read) {
    code.visitVarInsn(Opcodes.LLOAD, 0);
    code.visitVarInsn(Opcodes.LSTORE, first);
    code.visitInsn(Opcodes.LCONST_1);
    code.visitVarInsn(Opcodes.LSTORE, second);
    code.visitVarInsn(Opcodes.LLOAD, read);
    code.visitInsn(Opcodes.LRETURN);
  }
}
