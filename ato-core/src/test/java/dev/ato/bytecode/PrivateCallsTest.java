package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class PrivateCallsTest {

  @Test
  void callsOfPrivateMethodsAreEqualBeforeAndSinceNestmates() {
    String members = "private int k() { return 1; } int m() { return k(); }";

    assertThat(Fingerprints.ofMethod(members, "--release", "8"))
        .isEqualTo(Fingerprints.ofMethod(members, "--release", "11"));
  }

  @Test
  void aSpecialCallOfAMethodThatIsNotPrivateStaysSpecial() {
    assertThat(listing(Opcodes.INVOKESPECIAL, 0)).contains("invoke special a.T.k(): void");
  }

  @Test
  void anOrdinaryCallOfAPrivateMethodReadsAsASpecialOne() {
    assertThat(listing(Opcodes.INVOKESPECIAL, Opcodes.ACC_PRIVATE))
        .isEqualTo(listing(Opcodes.INVOKEVIRTUAL, Opcodes.ACC_PRIVATE));
  }

  @Test
  void aMethodThatIsNoLongerPrivateIsVisibleWhereItIsCalled() {
    String members = "%s int k() { return 1; } int m() { return k(); }";

    for (String release : List.of("8", "17")) {
      assertThat(Fingerprints.ofMethod(members.formatted("private"), "--release", release))
          .isNotEqualTo(Fingerprints.ofMethod(members.formatted(""), "--release", release));
    }
  }

  @Test
  void otherAccessOfAMethodThatIsNotPrivateIsInvisible() {
    String members = "%s int k() { return 1; } int m() { return k(); }";

    assertThat(Fingerprints.ofMethod(members.formatted("public")))
        .isEqualTo(Fingerprints.ofMethod(members.formatted("protected final")));
  }

  @Test
  void aPrivateMethodOfTheNestIsOne() {
    String members = "static class A { %s int k() { return 1; } } int m(A a) { return a.k(); }";

    assertThat(Fingerprints.ofMethod(members.formatted("private"), "--release", "8"))
        .isEqualTo(Fingerprints.ofMethod(members.formatted("private"), "--release", "17"))
        .isNotEqualTo(Fingerprints.ofMethod(members.formatted(""), "--release", "17"));
  }

  @Test
  void aReferenceToAPrivateMethodStaysApartFromOneToAnother() {
    String members = "%s int k() { return 1; } IntSupplier m() { return this::k; }";

    assertThat(Fingerprints.ofMethod(members.formatted("private"), "--release", "8"))
        .isEqualTo(Fingerprints.ofMethod(members.formatted("private"), "--release", "17"))
        .isNotEqualTo(Fingerprints.ofMethod(members.formatted(""), "--release", "17"));
  }

  @Test
  void aDefaultMethodStaysApartFromAPrivateOneOfAnInterface() {
    String source = "interface T { %s int k() { return 1; } default int m() { return k(); } }";

    assertThat(Fingerprints.methodOf(Sources.compile(source.formatted("private"))).fingerprint())
        .isNotEqualTo(
            Fingerprints.methodOf(Sources.compile(source.formatted("default"))).fingerprint());
  }

  @Test
  void callsOfSuperStayApartFromCallsOfThis() {
    String members = "public int hashCode() { return 1; } int m() { return %s.hashCode(); }";

    assertThat(Fingerprints.ofMethod(members.formatted("super")))
        .isNotEqualTo(Fingerprints.ofMethod(members.formatted("((Object) this)")));
  }

  private static String listing(int opcode, int access) {
    byte[] classFile = Assembled.classFile(Opcodes.V11, writer -> members(writer, opcode, access));
    return Fingerprints.method(ClassFingerprints.of(classFile, ClassLookup.NONE), "m").listing();
  }

  private static void members(ClassWriter writer, int opcode, int access) {
    Assembled.method(writer, access, "k", "()V", code -> code.visitInsn(Opcodes.RETURN));
    Assembled.method(
        writer,
        0,
        "m",
        "()V",
        code -> {
          code.visitVarInsn(Opcodes.ALOAD, 0);
          code.visitMethodInsn(opcode, "a/T", "k", "()V", false);
          code.visitInsn(Opcodes.RETURN);
        });
  }
}
