package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ShownElsewhereTest {

  private static final int LIFTED = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  @Test
  void whatCompilersOfJavaMakeShowsWhereItIsUsed() {
    String source =
        """
        import java.util.function.*;
        class T implements Comparable<T> {
          private int a;
          Supplier<Integer> m() { return (Supplier<Integer> & java.io.Serializable) () -> a; }
          public int compareTo(T other) { return 0; }
          class Inner { int n() { return a; } }
          enum E { A }
          int s(E e) { switch (e) { case A: return 1; default: return 2; } }
        }
        """;

    assertThat(shown(source, "T", "--release", "8"))
        .containsExactly("$deserializeLambda$", "access$000", "compareTo", "lambda$m$");
    assertThat(shown(source, "T$E")).containsExactly("$values");
  }

  @Test
  void aSyntheticMethodThatIsNamedStandsForItself() {
    List<String> shown = shown("computed$default", LIFTED, ShownElsewhereTest::addsOne);

    assertThat(shown).isEmpty();
  }

  @Test
  void aLiftedMethodShowsInTheMethodThatCallsIt() {
    assertThat(listing("$anonfun$m$1", LIFTED, ShownElsewhereTest::addsOne))
        .isEqualTo(listing("$anonfun$m$2", LIFTED, ShownElsewhereTest::addsOne))
        .contains("v0 = invoke static body(int): int (p0)\n  static (int): int\n    return p0 + 1");
    assertThat(shown("$anonfun$m$1", LIFTED, ShownElsewhereTest::addsOne))
        .containsExactly("$anonfun$m$1");
  }

  @Test
  void aChangeOfALiftedMethodIsVisibleWhereItIsCalled() {
    assertThat(listing("$anonfun$m$1", LIFTED, ShownElsewhereTest::addsOne))
        .isNotEqualTo(listing("$anonfun$m$1", LIFTED, ShownElsewhereTest::addsTwo));
  }

  @Test
  void aMethodThatASubclassMayOverrideStaysACallByName() {
    int access = Opcodes.ACC_SYNTHETIC;

    assertThat(listing("$anonfun$m$1", access, ShownElsewhereTest::addsOne))
        .contains("invoke static a.T.$anonfun$m$1(int): int");
  }

  @Test
  void aLiftedMethodThatCodeAlsoNamesStandsForItself() {
    assertThat(shown("$anonfun$m$1", LIFTED, ShownElsewhereTest::addsOne)).isNotEmpty();
    assertThat(shownOfHandle()).isEmpty();
  }

  @Test
  void aMethodOfJavaIsNoneByItsName() {
    String members = "private static int f$lambda$0() { return %s; }";
    String inner = " static class In { int g() { return f$lambda$0(); } }";

    assertThat(shown("class T { " + members.formatted("1") + inner + " }", "T")).isEmpty();
    assertThat(Fingerprints.ofMethod(members.formatted("1") + " int m() { return f$lambda$0(); }"))
        .isEqualTo(
            Fingerprints.ofMethod(members.formatted("2") + " int m() { return f$lambda$0(); }"));
  }

  @Test
  void aBodyThatNothingMakesStandsForItself() {
    byte[] classFile =
        Assembled.classFile(
            Opcodes.V11,
            writer ->
                Assembled.method(writer, LIFTED, "f$lambda$0", "(I)I", code -> addsOne(code)));

    assertThat(ClassFingerprints.of(classFile, ClassLookup.NONE).methods())
        .noneMatch(MethodFingerprint::shownElsewhere);
  }

  @Test
  void theInitializerOfAClassWithoutTablesStandsForItself() {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V11, access, "a/T", null, "java/lang/Object", null);
    Assembled.method(
        writer, Opcodes.ACC_STATIC, "<clinit>", "()V", code -> code.visitInsn(Opcodes.RETURN));
    writer.visitEnd();

    assertThat(ClassFingerprints.of(writer.toByteArray(), ClassLookup.NONE).methods())
        .hasSize(1)
        .noneMatch(MethodFingerprint::shownElsewhere);
  }

  /** What is shown elsewhere of a class that has a handle of the only method that may be. */
  private static List<String> shownOfHandle() {
    Handle handle = new Handle(Opcodes.H_INVOKESTATIC, "a/T", "$anonfun$m$1", "(I)I", false);
    byte[] classFile =
        Assembled.classFile(
            Opcodes.V11,
            writer -> {
              Assembled.method(writer, LIFTED, "$anonfun$m$1", "(I)I", ShownElsewhereTest::addsOne);
              Assembled.method(
                  writer,
                  Opcodes.ACC_STATIC,
                  "m",
                  "()Ljava/lang/Object;",
                  code -> {
                    code.visitInsn(Opcodes.ICONST_0);
                    code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "a/T", "$anonfun$m$1", "(I)I", false);
                    code.visitInsn(Opcodes.POP);
                    code.visitLdcInsn(handle);
                    code.visitInsn(Opcodes.ARETURN);
                  });
            });
    return ClassFingerprints.of(classFile, ClassLookup.NONE).methods().stream()
        .filter(MethodFingerprint::shownElsewhere)
        .map(MethodFingerprint::name)
        .toList();
  }

  private static List<String> shown(String source, String type, String... options) {
    return Fingerprints.fingerprints(Sources.compile(source, options), type).methods().stream()
        .filter(MethodFingerprint::shownElsewhere)
        .map(method -> method.name().replaceAll("^lambda\\$m\\$.*", "lambda\\$m\\$"))
        .distinct()
        .toList();
  }

  private static List<String> shown(String name, int access, Consumer<MethodVisitor> body) {
    return of(name, access, body).methods().stream()
        .filter(MethodFingerprint::shownElsewhere)
        .map(MethodFingerprint::name)
        .toList();
  }

  private static String listing(String name, int access, Consumer<MethodVisitor> body) {
    return Fingerprints.method(of(name, access, body), "m").listing();
  }

  /** A class of two methods, {@code m} calls the other. */
  private static ClassFingerprints of(String name, int access, Consumer<MethodVisitor> body) {
    byte[] classFile =
        Assembled.classFile(
            Opcodes.V11,
            writer -> {
              Assembled.method(writer, access, name, "(I)I", body);
              Assembled.method(
                  writer,
                  Opcodes.ACC_STATIC,
                  "m",
                  "(I)I",
                  code -> {
                    code.visitVarInsn(Opcodes.ILOAD, 0);
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/T", name, "(I)I", false);
                    code.visitInsn(Opcodes.IRETURN);
                  });
            });
    return ClassFingerprints.of(classFile, ClassLookup.NONE);
  }

  private static void addsOne(MethodVisitor code) {
    adds(code, Opcodes.ICONST_1);
  }

  private static void addsTwo(MethodVisitor code) {
    adds(code, Opcodes.ICONST_2);
  }

  private static void adds(MethodVisitor code, int constant) {
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitInsn(constant);
    code.visitInsn(Opcodes.IADD);
    code.visitInsn(Opcodes.IRETURN);
  }
}
