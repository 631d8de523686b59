package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class NoOperationsTest {

  @Test
  void nopIsInvisibleEvenAsATarget() {
    assertThat(Assembled.listing("(I)V", code -> loop(code, Opcodes.NOP)))
        .isEqualTo(Assembled.listing("(I)V", code -> loop(code, -1)));
  }

  @Test
  void anInstructionInItsPlaceIsVisible() {
    assertThat(Assembled.listing("(I)V", code -> loop(code, Opcodes.INEG)))
        .isNotEqualTo(Assembled.listing("(I)V", code -> loop(code, -1)));
  }

  private static void loop(MethodVisitor code, int filler) {
    Label start = new Label();
    code.visitLabel(start);
    if (filler >= 0) {
      code.visitInsn(filler);
    }
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitJumpInsn(Opcodes.IFNE, start);
    code.visitInsn(Opcodes.RETURN);
  }
}
