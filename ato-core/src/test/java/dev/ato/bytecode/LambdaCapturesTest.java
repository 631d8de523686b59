package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class LambdaCapturesTest {

  private static final String MEMBERS =
      "interface F { int x(); int y(); int z(); } int f; static String work(Object o) { return \"\"; } ";

  private static final String X = "public int x() { return a + c.length(); } ";
  private static final String Y = "public int y() { return b + f; } ";
  private static final String Z = "public int z() { return (int) d; } ";

  private static final Handle FACTORY =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
              + "Ljava/lang/invoke/CallSite;",
          false);

  /** Where code stands that can be listed as it is only. */
  private enum Simple {
    NOWHERE,
    MAKER,
    BODY
  }

  @Test
  void theOrderOfMethodsInAnAnonymousClassInALambdaIsInvisible() {
    String first = listing("Supplier<F>", "() -> new F() { " + X + Y + Z + "}");

    assertThat(listing("Supplier<F>", "() -> new F() { " + Z + Y + X + "}")).isEqualTo(first);
    assertThat(listing("Supplier<F>", "() -> new F() { " + Y + X + Z + "}")).isEqualTo(first);
  }

  @Test
  void soItIsInALambdaInALambda() {
    String first = listing("Supplier<Supplier<F>>", "() -> () -> new F() { " + X + Y + Z + "}");

    assertThat(listing("Supplier<Supplier<F>>", "() -> () -> new F() { " + Z + Y + X + "}"))
        .isEqualTo(first);
  }

  @Test
  void soItIsWithoutAnObjectAround() {
    String y = Y.replace(" + f", "");
    String first = listing("Supplier<F>", "() -> new F() { " + X + y + Z + "}");

    assertThat(listing("Supplier<F>", "() -> new F() { " + Z + y + X + "}")).isEqualTo(first);
  }

  @Test
  void whichVariableIsUsedWhereIsVisible() {
    String first = listing("Supplier<F>", "() -> new F() { " + X + Y + Z + "}");
    String exchanged = X.replace("a +", "b +") + Y.replace("b +", "a +");

    assertThat(listing("Supplier<F>", "() -> new F() { " + exchanged + Z + "}"))
        .isNotEqualTo(first);
    assertThat(listing("Supplier<F>", "() -> new F() { " + X + Y.replace("b +", "a +") + Z + "}"))
        .isNotEqualTo(first);
  }

  @Test
  void theOrderInASerializableLambdaIsVisible() {
    String lambda = "(Supplier<F> & java.io.Serializable) () -> new F() { ";

    assertThat(listing("Supplier<F>", lambda + X + Y + Z + "}"))
        .isNotEqualTo(listing("Supplier<F>", lambda + Z + Y + X + "}"));
  }

  @Test
  void parametersThatChangePlacesWithWhatIsGivenAreInvisible() {
    assertThat(lambda(true, true, Simple.NOWHERE)).isEqualTo(lambda(false, false, Simple.NOWHERE));
  }

  @ParameterizedTest
  @EnumSource
  void parametersThatChangePlacesAloneAreVisible(Simple simple) {
    String plain = lambda(false, false, simple);

    assertThat(plain.contains("in simple form")).isEqualTo(simple != Simple.NOWHERE);
    assertThat(lambda(false, true, simple)).isNotEqualTo(plain);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGivenInAnotherOrderAloneIsVisible(Simple simple) {
    assertThat(lambda(true, false, simple)).isNotEqualTo(lambda(false, false, simple));
  }

  @Test
  void whatABodyGivesToItselfInAnotherOrderIsVisible() {
    assertThat(selfMaking(false)).isNotEqualTo(selfMaking(true));
  }

  private static String listing(String type, String lambda) {
    return Fingerprints.listing(
        MEMBERS
            + type
            + " m(int a, int b, double d) { String c = work(null); return "
            + lambda
            + "; }");
  }

  /** The listing of a method that makes a lambda of its two parameters. */
  private static String lambda(boolean given, boolean taken, Simple simple) {
    return listing(
        writer -> {
          make(writer, "m", Opcodes.ACC_STATIC, given, simple == Simple.MAKER);
          Assembled.method(
              writer,
              Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
              "body",
              "(II)V",
              code -> {
                subroutine(code, simple == Simple.BODY);
                code.visitVarInsn(Opcodes.ILOAD, taken ? 1 : 0);
                code.visitVarInsn(Opcodes.ILOAD, taken ? 0 : 1);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/Uses", "of", "(II)V", false);
                code.visitInsn(Opcodes.RETURN);
              });
        });
  }

  private static String selfMaking(boolean exchanged) {
    return listing(
        writer -> {
          make(writer, "m", Opcodes.ACC_STATIC, false, false);
          make(writer, "body", Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, exchanged, false);
        });
  }

  private static void make(
      ClassWriter writer, String name, int access, boolean exchanged, boolean simple) {
    Type erased = Type.getMethodType("()V");
    Handle body = new Handle(Opcodes.H_INVOKESTATIC, "a/T", "body", "(II)V", false);
    Assembled.method(
        writer,
        access,
        name,
        "(II)V",
        code -> {
          subroutine(code, simple);
          code.visitVarInsn(Opcodes.ILOAD, exchanged ? 1 : 0);
          code.visitVarInsn(Opcodes.ILOAD, exchanged ? 0 : 1);
          code.visitInvokeDynamicInsn(
              "run", "(II)Ljava/lang/Runnable;", FACTORY, erased, body, erased);
          code.visitInsn(Opcodes.POP);
          code.visitInsn(Opcodes.RETURN);
        });
  }

  /** Code with a subroutine is listed as it stands. */
  private static void subroutine(MethodVisitor code, boolean simple) {
    if (simple) {
      Label subroutine = new Label();
      Label behind = new Label();
      code.visitJumpInsn(Opcodes.JSR, subroutine);
      code.visitJumpInsn(Opcodes.GOTO, behind);
      code.visitLabel(subroutine);
      code.visitVarInsn(Opcodes.ASTORE, 2);
      code.visitVarInsn(Opcodes.RET, 2);
      code.visitLabel(behind);
    }
  }

  private static String listing(Consumer<ClassWriter> members) {
    byte[] classFile = Assembled.classFile(Opcodes.V11, members);
    return Fingerprints.method(ClassFingerprints.of(classFile, ClassLookup.NONE), "m").listing();
  }
}
