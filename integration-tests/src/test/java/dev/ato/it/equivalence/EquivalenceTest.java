package dev.ato.it.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class EquivalenceTest {

  private static final String MEMBER = "m(II)I";

  @Test
  void whatIsPushedAndDroppedDoesNothing() {
    assertThat(
            rule(
                code -> sum(code),
                code -> {
                  code.visitInsn(Opcodes.ICONST_5);
                  code.visitInsn(Opcodes.POP);
                  sum(code);
                }))
        .contains(Rule.SAME_STEPS);
  }

  @Test
  void anotherOperandOrOperatorIsSomethingElse() {
    assertThat(rule(code -> sum(code), code -> binary(code, 0, 0, Opcodes.IADD))).isEmpty();
    assertThat(rule(code -> sum(code), code -> binary(code, 0, 1, Opcodes.IMUL))).isEmpty();
  }

  @Test
  void aCallMoreOrLessIsSomethingElse() {
    assertThat(
            rule(
                code -> {
                  call(code, "f");
                  sum(code);
                },
                EquivalenceTest::sum))
        .isEmpty();
  }

  @Test
  void callsInAnotherOrderAreSomethingElse() {
    assertThat(rule(code -> calls(code, "f", "g"), code -> calls(code, "g", "f"))).isEmpty();
    assertThat(rule(code -> calls(code, "f", "g"), code -> calls(code, "f", "g")))
        .contains(Rule.SAME_STEPS);
  }

  @Test
  void aLoopThatCountsOtherwiseIsSomethingElse() {
    assertThat(rule(code -> loop(code, 1, 0), code -> loop(code, 2, 0))).isEmpty();
    assertThat(rule(code -> loop(code, 1, 0), code -> loop(code, 1, 1))).isEmpty();
    assertThat(rule(code -> loop(code, 1, 0), code -> loop(code, 1, 0))).contains(Rule.SAME_STEPS);
  }

  @Test
  void aLoopThatNeverEndsIsNotTheEnd() {
    assertThat(
            rule(
                code -> {
                  Label head = new Label();
                  code.visitLabel(head);
                  code.visitVarInsn(Opcodes.ILOAD, 0);
                  code.visitJumpInsn(Opcodes.IFEQ, head);
                  sum(code);
                },
                EquivalenceTest::sum))
        .isEmpty();
  }

  @Test
  void aConditionThatLeadsToTheSameOnBothWaysIsNone() {
    assertThat(
            rule(
                code -> {
                  Label behind = new Label();
                  code.visitVarInsn(Opcodes.ILOAD, 0);
                  code.visitJumpInsn(Opcodes.IFEQ, behind);
                  sum(code);
                  code.visitLabel(behind);
                  sum(code);
                },
                EquivalenceTest::sum))
        .contains(Rule.SAME_STEPS);
  }

  @Test
  void aComparisonMayBeWrittenTheOtherWayRound() {
    assertThat(
            rule(
                code -> smaller(code, 0, 1, Opcodes.IF_ICMPLT),
                code -> smaller(code, 1, 0, Opcodes.IF_ICMPGT)))
        .contains(Rule.MIRRORED_COMPARISONS);
    assertThat(
            rule(
                code -> smaller(code, 0, 1, Opcodes.IF_ICMPLT),
                code -> smaller(code, 1, 0, Opcodes.IF_ICMPLT)))
        .isEmpty();
    assertThat(
            rule(
                code -> smaller(code, 0, 1, Opcodes.IF_ICMPLT),
                code -> smaller(code, 1, 0, Opcodes.IF_ICMPGE)))
        .isEmpty();
  }

  @Test
  void theOrderOfHandlersCountsWhereBothGuardTheSameStep() {
    String narrow = "java/lang/ArithmeticException";
    String wide = "java/lang/RuntimeException";

    assertThat(rule(code -> guarded(code, narrow, wide), code -> guarded(code, narrow, wide)))
        .contains(Rule.SAME_STEPS);
    assertThat(rule(code -> guarded(code, narrow, wide), code -> guarded(code, wide, narrow)))
        .isEmpty();
  }

  @Test
  void aDivisionByAConstantIsNotGuarded() {
    assertThat(rule(code -> divided(code, 3, true), code -> divided(code, 3, false)))
        .contains(Rule.DIVISIONS_BY_CONSTANTS);
    assertThat(rule(code -> divided(code, 0, true), code -> divided(code, 0, false))).isEmpty();
  }

  private static void sum(MethodVisitor code) {
    binary(code, 0, 1, Opcodes.IADD);
  }

  private static void binary(MethodVisitor code, int one, int other, int opcode) {
    code.visitVarInsn(Opcodes.ILOAD, one);
    code.visitVarInsn(Opcodes.ILOAD, other);
    code.visitInsn(opcode);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void call(MethodVisitor code, String name) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/B", name, "()V", false);
  }

  private static void calls(MethodVisitor code, String first, String second) {
    call(code, first);
    call(code, second);
    sum(code);
  }

  /** {@code for (x = start; x < b; x += step) f(); return x;} */
  private static void loop(MethodVisitor code, int step, int start) {
    Label head = new Label();
    Label end = new Label();
    code.visitIntInsn(Opcodes.BIPUSH, start);
    code.visitVarInsn(Opcodes.ISTORE, 2);
    code.visitLabel(head);
    code.visitVarInsn(Opcodes.ILOAD, 2);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
    call(code, "f");
    code.visitIincInsn(2, step);
    code.visitJumpInsn(Opcodes.GOTO, head);
    code.visitLabel(end);
    code.visitVarInsn(Opcodes.ILOAD, 2);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void smaller(MethodVisitor code, int one, int other, int jump) {
    Label yes = new Label();
    code.visitVarInsn(Opcodes.ILOAD, one);
    code.visitVarInsn(Opcodes.ILOAD, other);
    code.visitJumpInsn(jump, yes);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(yes);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
  }

  /** {@code try { f(); } catch (first e) { return 1; } catch (second e) { return 2; } return 0;} */
  private static void guarded(MethodVisitor code, String first, String second) {
    Label start = new Label();
    Label end = new Label();
    Label one = new Label();
    Label two = new Label();
    code.visitTryCatchBlock(start, end, first.contains("Arith") ? one : two, first);
    code.visitTryCatchBlock(start, end, second.contains("Arith") ? one : two, second);
    code.visitLabel(start);
    call(code, "f");
    code.visitLabel(end);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(one);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(two);
    code.visitInsn(Opcodes.ICONST_2);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void divided(MethodVisitor code, int divisor, boolean isGuarded) {
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    if (isGuarded) {
      code.visitTryCatchBlock(start, end, handler, "java/lang/ArithmeticException");
    }
    code.visitLabel(start);
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitIntInsn(Opcodes.BIPUSH, divisor);
    code.visitInsn(Opcodes.IDIV);
    code.visitLabel(end);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(handler);
    code.visitInsn(Opcodes.IRETURN);
  }

  @Test
  void whatIsCaughtIsAnObjectAndThrownOnGoesToTheHandler() {
    assertThat(rule(code -> caught(code, ""), code -> caught(code, "asked")))
        .contains(Rule.KNOWN_OBJECTS);
    assertThat(rule(code -> caught(code, ""), code -> caught(code, "thrown on")))
        .contains(Rule.KNOWN_OBJECTS);
    assertThat(rule(code -> caught(code, ""), code -> caught(code, "asked the other way")))
        .isEmpty();
    assertThat(rule(code -> caught(code, ""), code -> caught(code, "thrown to less"))).isEmpty();
    assertThat(rule(code -> caught(code, ""), code -> caught(code, "another thrown"))).isEmpty();
  }

  /** {@code try { f(); } catch (Throwable e) { e.toString(); } return 0;}, in another way. */
  private static void caught(MethodVisitor code, String way) {
    Label start = new Label();
    Label handler = new Label();
    Label end = new Label();
    Label shown = new Label();
    boolean isThrown = way.startsWith("thrown") || way.startsWith("another");
    code.visitTryCatchBlock(start, handler, handler, "java/lang/Throwable");
    if (isThrown) {
      String less = way.endsWith("less") ? "java/lang/Exception" : "java/lang/Throwable";
      code.visitTryCatchBlock(handler, end, shown, less);
    }
    code.visitLabel(start);
    call(code, "f");
    returnNothing(code);
    code.visitLabel(handler);
    if (way.startsWith("asked")) {
      code.visitInsn(Opcodes.DUP);
      code.visitJumpInsn(way.equals("asked") ? Opcodes.IFNONNULL : Opcodes.IFNULL, shown);
      code.visitInsn(Opcodes.POP);
      returnNothing(code);
    } else if (isThrown) {
      if (way.startsWith("another")) {
        code.visitInsn(Opcodes.POP);
        code.visitInsn(Opcodes.ACONST_NULL);
      }
      code.visitInsn(Opcodes.ATHROW);
    }
    code.visitLabel(end);
    code.visitLabel(shown);
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/Object", "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.POP);
    returnNothing(code);
  }

  private static void returnNothing(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static Optional<Rule> rule(Consumer<MethodVisitor> one, Consumer<MethodVisitor> other) {
    return Equivalence.of(classFile(one), classFile(other), MEMBER);
  }

  private static byte[] classFile(Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V11, Opcodes.ACC_SUPER, "a/T", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "(II)I", null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(10, 10);
    method.visitEnd();
    return writer.toByteArray();
  }
}
