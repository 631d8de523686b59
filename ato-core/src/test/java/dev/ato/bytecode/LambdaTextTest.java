package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class LambdaTextTest {

  private static final Handle METAFACTORY =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
              + "Ljava/lang/invoke/CallSite;",
          false);

  @Test
  void aLambdaMoreInAnotherMethodIsInvisible() {
    String lambda = "IntUnaryOperator m() { return y -> y + 1; }";
    String another = "Runnable before() { return () -> {}; }";

    assertThat(Fingerprints.ofMethod(another + lambda)).isEqualTo(Fingerprints.ofMethod(lambda));
  }

  @Test
  void aChangedBodyIsVisible() {
    assertThat(Fingerprints.ofMethod("IntUnaryOperator m() { return y -> y + 1; }"))
        .isNotEqualTo(Fingerprints.ofMethod("IntUnaryOperator m() { return y -> y * 7; }"));
  }

  @Test
  void aChangedBodyOfALambdaInALambdaIsVisible() {
    String nested = "Supplier<Supplier<Integer>> m() { return () -> () -> %d; }";

    assertThat(Fingerprints.ofMethod(nested.formatted(1)))
        .isNotEqualTo(Fingerprints.ofMethod(nested.formatted(2)));
  }

  @Test
  void swappedLambdasAreVisible() {
    String two = "void k(Supplier<Integer> a, Supplier<Integer> b) {} void m() { k(%s, %s); }";

    assertThat(Fingerprints.ofMethod(two.formatted("() -> 1", "() -> 2")))
        .isNotEqualTo(Fingerprints.ofMethod(two.formatted("() -> 2", "() -> 1")));
  }

  @Test
  void theOrderOfCapturedValuesIsVisible() {
    String captures = "IntSupplier m(int a, int b) { return () -> %s; }";

    assertThat(Fingerprints.ofMethod(captures.formatted("a - b")))
        .isNotEqualTo(Fingerprints.ofMethod(captures.formatted("b - a")));
  }

  @Test
  void theInterfaceIsVisible() {
    assertThat(Fingerprints.ofMethod("Object m() { return (IntSupplier) () -> 1; }"))
        .isNotEqualTo(Fingerprints.ofMethod("Object m() { return (LongSupplier) () -> 1; }"));
  }

  @Test
  void theTargetOfAMethodReferenceIsVisible() {
    assertThat(Fingerprints.ofMethod("Function<String, Integer> m() { return String::length; }"))
        .isNotEqualTo(
            Fingerprints.ofMethod("Function<String, Integer> m() { return String::hashCode; }"));
  }

  @Test
  void aMethodReferenceNamesItsTarget() {
    assertThat(Fingerprints.listing("Function<String, Integer> m() { return Integer::valueOf; }"))
        .contains("runs [invoke static java.lang.Integer.valueOf(java.lang.String): ");
  }

  @Test
  void serializableIsVisible() {
    String lambda = "Object m() { return (Runnable%s) () -> {}; }";

    assertThat(Fingerprints.ofMethod(lambda.formatted("")))
        .isNotEqualTo(Fingerprints.ofMethod(lambda.formatted(" & java.io.Serializable")));
  }

  @Test
  void bodiesShowInTheMethodThatUsesThem() {
    String source = "class T { Runnable m() { return () -> {}; } }";

    ClassFingerprints all = Fingerprints.fingerprints(Sources.compile(source), "T");

    assertThat(all.methods())
        .filteredOn(MethodFingerprint::shownElsewhere)
        .extracting(MethodFingerprint::name)
        .containsExactly("lambda$m$0");
  }

  @Test
  void aBodyThatMakesItselfEnds() {
    String listing = listing(writer -> selfMaking(writer, "body"));

    assertThat(listing)
        .contains("lambda java.lang.Runnable.run(): void runs the enclosing body, 1 up");
    assertThat(listing(writer -> selfMaking(writer, "renamed"))).isEqualTo(listing);
  }

  @Test
  void aPublicMethodOfTheClassStaysAName() {
    String listing =
        listing(
            writer -> {
              Assembled.method(
                  writer,
                  Opcodes.ACC_STATIC,
                  "body",
                  "()V",
                  code -> code.visitInsn(Opcodes.RETURN));
              maker(writer, "m", "body");
            });

    assertThat(listing).contains("runs [invoke static a.T.body(): void]");
  }

  @Test
  void bodiesThatMultiplyWithoutEndAreRefused() {
    byte[] classFile =
        Assembled.classFile(
            Opcodes.V11,
            writer -> {
              for (int i = 0; i < 40; i++) {
                doubling(writer, i);
              }
              maker(writer, "m", "body0");
            });

    ClassFingerprints all = ClassFingerprints.of(classFile, ClassLookup.NONE);

    assertThat(all.unreadable())
        .filteredOn(method -> method.name().equals("m"))
        .extracting(UnreadableMethod::reason)
        .singleElement()
        .asString()
        .endsWith("its canonical listing is longer than 8388608 characters");
  }

  private static String listing(Consumer<ClassWriter> members) {
    byte[] classFile = Assembled.classFile(Opcodes.V11, members);
    return Fingerprints.method(ClassFingerprints.of(classFile, ClassLookup.NONE), "m").listing();
  }

  private static void selfMaking(ClassWriter writer, String name) {
    body(writer, name, name);
    maker(writer, "m", name);
  }

  private static void doubling(ClassWriter writer, int number) {
    body(writer, "body" + number, "body" + (number + 1), "body" + (number + 1));
  }

  private static void maker(ClassWriter writer, String name, String target) {
    make(writer, Opcodes.ACC_STATIC, name, target);
  }

  private static void body(ClassWriter writer, String name, String... targets) {
    make(writer, Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, targets);
  }

  private static void make(ClassWriter writer, int access, String name, String... targets) {
    Type erased = Type.getMethodType("()V");
    Assembled.method(
        writer,
        access,
        name,
        "()V",
        code -> {
          for (String target : targets) {
            Handle body = new Handle(Opcodes.H_INVOKESTATIC, "a/T", target, "()V", false);
            code.visitInvokeDynamicInsn(
                "run", "()Ljava/lang/Runnable;", METAFACTORY, erased, body, erased);
            code.visitInsn(Opcodes.POP);
          }
          code.visitInsn(Opcodes.RETURN);
        });
  }
}
