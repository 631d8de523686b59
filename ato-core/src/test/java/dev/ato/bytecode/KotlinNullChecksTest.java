package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class KotlinNullChecksTest {

  private static final String INTRINSICS = "kotlin/jvm/internal/Intrinsics";
  private static final String CHECK = "(Ljava/lang/Object;Ljava/lang/String;)V";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkNotNullParameter",
        "checkParameterIsNotNull",
        "checkNotNullExpressionValue",
        "checkExpressionValueIsNotNull"
      })
  void theNameInACheckIsMasked(String check) {
    assertThat(checking(INTRINSICS, check, "first"))
        .isEqualTo(checking(INTRINSICS, check, "second"))
        .contains("(p0, its name in source)");
  }

  @Test
  void whichOneIsCheckedIsVisible() {
    assertThat(listing(0, INTRINSICS, "checkNotNullParameter", pushed("a")))
        .isNotEqualTo(listing(1, INTRINSICS, "checkNotNullParameter", pushed("a")));
  }

  @Test
  void thatItIsCheckedIsVisible() {
    assertThat(Assembled.listing("(Ljava/lang/Object;)V", code -> code.visitInsn(Opcodes.RETURN)))
        .isNotEqualTo(
            Assembled.listing(
                "(Ljava/lang/Object;)V",
                code -> {
                  code.visitVarInsn(Opcodes.ALOAD, 0);
                  check(code, INTRINSICS, "checkNotNullParameter", pushed("a"));
                }));
  }

  @Test
  void aMethodOfAnotherOwnerKeepsItsText() {
    assertThat(checking("a/Intrinsics", "checkNotNullParameter", "first"))
        .isNotEqualTo(checking("a/Intrinsics", "checkNotNullParameter", "second"));
  }

  @Test
  void anotherMethodKeepsItsText() {
    assertThat(checking(INTRINSICS, "checkNotNull", "first"))
        .isNotEqualTo(checking(INTRINSICS, "checkNotNull", "second"));
  }

  @Test
  void aTextThatIsNoConstantStays() {
    Consumer<MethodVisitor> first = code -> code.visitVarInsn(Opcodes.ALOAD, 1);
    Consumer<MethodVisitor> second = code -> code.visitVarInsn(Opcodes.ALOAD, 2);

    assertThat(listing(0, INTRINSICS, "checkNotNullParameter", first))
        .isNotEqualTo(listing(0, INTRINSICS, "checkNotNullParameter", second));
  }

  @Test
  void theCheckOfAParameterThatIsGivenSomethingElseKeepsItsText() {
    assertThat(checkingField("first")).isNotEqualTo(checkingField("second"));
  }

  @Test
  void noStringOfAProgramIsTheMask() {
    assertThat(checking(INTRINSICS, "checkNotNull", "its name in source"))
        .contains("\"its name in source\"");
  }

  private static String checking(String owner, String check, String text) {
    return listing(0, owner, check, pushed(text));
  }

  private static String checkingField(String text) {
    return Assembled.listing(
        "()V",
        code -> {
          code.visitFieldInsn(Opcodes.GETSTATIC, "a/T", "field", "Ljava/lang/Object;");
          check(code, INTRINSICS, "checkNotNullParameter", pushed(text));
        });
  }

  private static String listing(
      int checked, String owner, String check, Consumer<MethodVisitor> text) {
    return Assembled.listing(
        "(Ljava/lang/Object;Ljava/lang/String;Ljava/lang/String;)V",
        code -> {
          code.visitVarInsn(Opcodes.ALOAD, checked);
          check(code, owner, check, text);
        });
  }

  private static void check(
      MethodVisitor code, String owner, String check, Consumer<MethodVisitor> text) {
    text.accept(code);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, check, CHECK, false);
    code.visitInsn(Opcodes.RETURN);
  }

  private static Consumer<MethodVisitor> pushed(String text) {
    return code -> code.visitLdcInsn(text);
  }
}
