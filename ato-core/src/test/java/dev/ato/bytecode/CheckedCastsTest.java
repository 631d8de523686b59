package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class CheckedCastsTest {

  private static final String STRING = "java/lang/String";

  @Test
  void aCastBeforeTheCheckAndBehindItIsOne() {
    assertThat(checking(CheckedCastsTest::castToString, code -> {}))
        .isEqualTo(checking(code -> {}, code -> {}))
        .containsOnlyOnce("cast to");
  }

  @Test
  void aCastToAnotherTypeStays() {
    assertThat(checking(code -> cast(code, "java/lang/Integer"), code -> {}))
        .contains("cast to java.lang.Integer", "cast to java.lang.String");
  }

  @Test
  void aCastWithSomethingBetweenStays() {
    assertThat(checking(CheckedCastsTest::castToString, CheckedCastsTest::effect))
        .isNotEqualTo(checking(code -> {}, CheckedCastsTest::effect));
  }

  @Test
  void aCastWhoseValueIsUsedElsewhereStays() {
    Consumer<MethodVisitor> kept =
        code -> {
          castToString(code);
          code.visitInsn(Opcodes.DUP);
          code.visitVarInsn(Opcodes.ASTORE, 1);
        };
    String listing =
        Assembled.listing(
            "(Ljava/lang/Object;)V",
            code -> {
              check(code, kept, it -> {});
              use(code);
              code.visitVarInsn(Opcodes.ALOAD, 1);
              use(code);
              code.visitInsn(Opcodes.RETURN);
            });

    assertThat(listing.split("cast to")).hasSize(3);
  }

  @Test
  void aCastUnderAHandlerOfItsOwnStays() {
    assertThat(guarded(true)).isNotEqualTo(guarded(false));
  }

  @Test
  void aCastUnderTheHandlerOfTheSecondIsOne() {
    assertThat(guardedWhole(true, code -> {})).isEqualTo(guardedWhole(false, code -> {}));
  }

  @Test
  void aCastWhoseHandlerSeesSomethingElseStays() {
    // Between the casts the method stores what the handler reads.
    Consumer<MethodVisitor> store =
        code -> {
          code.visitInsn(Opcodes.ICONST_1);
          code.visitVarInsn(Opcodes.ISTORE, 1);
        };

    assertThat(guardedWhole(true, store)).isNotEqualTo(guardedWhole(false, store));
  }

  @Test
  void aCastWithSomethingBetweenStaysUnderAHandler() {
    assertThat(guardedWhole(true, CheckedCastsTest::effect))
        .isNotEqualTo(guardedWhole(false, CheckedCastsTest::effect));
  }

  /** With one handler around all, which uses a variable. */
  private static String guardedWhole(boolean cast, Consumer<MethodVisitor> between) {
    return Assembled.listing(
        "(Ljava/lang/Object;)V",
        code -> {
          Label start = new Label();
          Label handler = new Label();
          code.visitTryCatchBlock(start, handler, handler, null);
          code.visitInsn(Opcodes.ICONST_0);
          code.visitVarInsn(Opcodes.ISTORE, 1);
          code.visitLabel(start);
          code.visitVarInsn(Opcodes.ALOAD, 0);
          if (cast) {
            castToString(code);
          }
          require(code);
          between.accept(code);
          castToString(code);
          use(code);
          code.visitInsn(Opcodes.RETURN);
          code.visitLabel(handler);
          code.visitInsn(Opcodes.POP);
          code.visitVarInsn(Opcodes.ILOAD, 1);
          code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/T", "see", "(I)V", false);
          code.visitInsn(Opcodes.RETURN);
        });
  }

  private static String checking(Consumer<MethodVisitor> before, Consumer<MethodVisitor> behind) {
    return Assembled.listing(
        "(Ljava/lang/Object;)V",
        code -> {
          check(code, before, behind);
          use(code);
          code.visitInsn(Opcodes.RETURN);
        });
  }

  /** With a handler around the first place of a cast only. */
  private static String guarded(boolean cast) {
    return Assembled.listing(
        "(Ljava/lang/Object;)V",
        code -> {
          Label start = new Label();
          Label end = new Label();
          Label handler = new Label();
          code.visitTryCatchBlock(start, end, handler, "java/lang/ClassCastException");
          code.visitVarInsn(Opcodes.ALOAD, 0);
          code.visitLabel(start);
          code.visitInsn(Opcodes.NOP);
          if (cast) {
            castToString(code);
          }
          code.visitLabel(end);
          require(code);
          castToString(code);
          use(code);
          code.visitInsn(Opcodes.RETURN);
          code.visitLabel(handler);
          code.visitInsn(Opcodes.POP);
          effect(code);
          code.visitInsn(Opcodes.RETURN);
        });
  }

  private static void check(
      MethodVisitor code, Consumer<MethodVisitor> before, Consumer<MethodVisitor> behind) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    before.accept(code);
    require(code);
    behind.accept(code);
    castToString(code);
  }

  private static void require(MethodVisitor code) {
    code.visitLdcInsn("it is null");
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "java/util/Objects",
        "requireNonNull",
        "(Ljava/lang/Object;Ljava/lang/String;)Ljava/lang/Object;",
        false);
  }

  private static void castToString(MethodVisitor code) {
    cast(code, STRING);
  }

  private static void cast(MethodVisitor code, String type) {
    code.visitTypeInsn(Opcodes.CHECKCAST, type);
  }

  private static void use(MethodVisitor code) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/T", "use", "(Ljava/lang/String;)V", false);
  }

  private static void effect(MethodVisitor code) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/T", "effect", "()V", false);
  }
}
