package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class SwitchKeysTest {

  @Test
  void aTableAndALookupOfTheSameKeysAreEqual() {
    String table =
        listing((code, at) -> code.visitTableSwitchInsn(1, 3, at[2], at[0], at[2], at[1]));
    String lookup =
        listing(
            (code, at) ->
                code.visitLookupSwitchInsn(at[2], new int[] {1, 3}, new Label[] {at[0], at[1]}));

    assertThat(table).isEqualTo(lookup);
  }

  @Test
  void aKeyOfItsOwnIsVisible() {
    String sparse =
        listing((code, at) -> code.visitTableSwitchInsn(1, 3, at[2], at[0], at[2], at[1]));
    String dense =
        listing((code, at) -> code.visitTableSwitchInsn(1, 3, at[2], at[0], at[1], at[1]));

    assertThat(sparse).isNotEqualTo(dense);
  }

  @Test
  void shiftedKeysAreVisible() {
    assertThat(listing((code, at) -> code.visitTableSwitchInsn(1, 2, at[2], at[0], at[1])))
        .isNotEqualTo(listing((code, at) -> code.visitTableSwitchInsn(2, 3, at[2], at[0], at[1])));
  }

  private static String listing(BiConsumer<MethodVisitor, Label[]> choice) {
    return Assembled.listing(
        "(I)I",
        code -> {
          Label[] at = {new Label(), new Label(), new Label()};
          code.visitVarInsn(Opcodes.ILOAD, 0);
          choice.accept(code, at);
          for (int i = 0; i < at.length; i++) {
            code.visitLabel(at[i]);
            code.visitIntInsn(Opcodes.BIPUSH, 10 * i);
            code.visitInsn(Opcodes.IRETURN);
          }
        });
  }
}
