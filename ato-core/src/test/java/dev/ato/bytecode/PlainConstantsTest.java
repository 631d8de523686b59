package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class PlainConstantsTest {

  @Test
  void theShortFormsPushWhatTheConstantPoolHolds() {
    Map<Integer, Object> shortForms =
        Map.of(
            Opcodes.ICONST_M1,
            -1,
            Opcodes.ICONST_5,
            5,
            Opcodes.LCONST_1,
            1L,
            Opcodes.FCONST_0,
            0f,
            Opcodes.FCONST_2,
            2f,
            Opcodes.DCONST_1,
            1d);

    shortForms.forEach(
        (opcode, constant) ->
            assertThat(Assembled.listing("()V", code -> code.visitInsn(opcode)))
                .isEqualTo(Assembled.listing("()V", code -> code.visitLdcInsn(constant))));
  }

  @Test
  void theImmediateFormsPushWhatTheConstantPoolHolds() {
    assertThat(Assembled.listing("()V", code -> code.visitIntInsn(Opcodes.BIPUSH, -7)))
        .isEqualTo(Assembled.listing("()V", code -> code.visitIntInsn(Opcodes.SIPUSH, -7)))
        .isEqualTo(Assembled.listing("()V", code -> code.visitLdcInsn(-7)));
  }

  @Test
  void theTypeOfAConstantIsVisible() {
    assertThat(Assembled.listing("()V", code -> code.visitInsn(Opcodes.ICONST_1)))
        .isNotEqualTo(Assembled.listing("()V", code -> code.visitInsn(Opcodes.LCONST_1)))
        .isNotEqualTo(Assembled.listing("()V", code -> code.visitInsn(Opcodes.FCONST_1)))
        .isNotEqualTo(Assembled.listing("()V", code -> code.visitInsn(Opcodes.DCONST_1)));
  }

  @Test
  void theZerosAreApart() {
    assertThat(Assembled.listing("()V", code -> code.visitLdcInsn(-0.0)))
        .isNotEqualTo(Assembled.listing("()V", code -> code.visitInsn(Opcodes.DCONST_0)));
  }
}
