package dev.ato.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;

class ClassFingerprintsTest {

  @Test
  void theSameBytesGiveTheSameFingerprints() {
    Map<String, byte[]> classes = Sources.compile("class T { int m(int a) { return a * 2; } }");

    assertThat(Fingerprints.fingerprints(classes, "T"))
        .isEqualTo(Fingerprints.fingerprints(classes, "T"));
  }

  @ParameterizedTest
  @CsvSource({"-g,-g:none", "-g:lines,-g:vars"})
  void debugTablesAreInvisible(String debug, String otherDebug) {
    String members =
        """
        int m(List<String> xs, int from) {
          int sum = 0;
          for (String x : xs) { try { sum += x.length() - from; } catch (RuntimeException e) { sum--; } }
          Supplier<String> s = () -> xs.get(from) + "!";
          return sum + s.get().length();
        }
        """;

    assertThat(Fingerprints.ofMethod(members, otherDebug))
        .isEqualTo(Fingerprints.ofMethod(members, debug));
  }

  @Test
  void namesOfLocalsCommentsAndLayoutAreInvisible() {
    Sha256 before = Fingerprints.ofMethod("int m(int a) { int b = a + 1; return b * b; }");
    Sha256 after =
        Fingerprints.ofMethod("int m(int x)\n{ // grows\n int y = x + 1;\n\n return y * y;\n}");

    assertThat(after).isEqualTo(before);
  }

  @Test
  void theOrderOfMembersIsInvisible() {
    String one = "int m() { return k(() -> 1); }";
    String two = "int n() { return k(() -> 2); }";
    String shared = "int k(Supplier<Integer> s) { return s.get(); }";

    assertThat(Fingerprints.ofMethod(two + shared + one))
        .isEqualTo(Fingerprints.ofMethod(one + two + shared));
  }

  @Test
  void theNameOfTheMethodIsInvisibleEvenIfItCallsItself() {
    String named = "int m(int n) { return n < 2 ? n : m(n - 1) + 1; }";
    String renamed = "int grow(int n) { return n < 2 ? n : grow(n - 1) + 1; }";

    assertThat(Fingerprints.ofNamedMethods(Sources.compile("class T {" + renamed + "}")))
        .containsValue(Fingerprints.ofMethod(named));
  }

  @Test
  void callingAnotherMethodInsteadOfItselfIsVisible() {
    String other = "int k(int n) { return n; }";

    assertThat(Fingerprints.ofMethod(other + "int m(int n) { return n < 2 ? n : k(n - 1) + 1; }"))
        .isNotEqualTo(
            Fingerprints.ofMethod(other + "int m(int n) { return n < 2 ? n : m(n - 1) + 1; }"));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.51", "0.0, -0.0", "0.0 / 0.0, 1.0 / 0.0", "1, 2", "0.1f, 0.1"})
  void constantsAreComparedByValue(String before, String after) {
    String method = "double m() { return %s; }";

    assertThat(Fingerprints.ofMethod(method.formatted(after)))
        .isNotEqualTo(Fingerprints.ofMethod(method.formatted(before)));
  }

  @Test
  void aConstantSpelledAnotherWayIsInvisible() {
    assertThat(Fingerprints.ofMethod("long m() { return 0x10L; }"))
        .isEqualTo(Fingerprints.ofMethod("long m() { return 4 * 4; }"));
  }

  @Test
  void parametersAndResultAreVisible() {
    assertThat(Fingerprints.ofMethod("int m(int a) { return a; }"))
        .isNotEqualTo(Fingerprints.ofMethod("int m(short a) { return a; }"))
        .isNotEqualTo(Fingerprints.ofMethod("char m(char a) { return a; }"))
        .isNotEqualTo(Fingerprints.ofMethod("static int m(int a) { return a; }"));
  }

  @Test
  void strictfpIsVisibleWhereItMeansSomething() {
    int strict = Opcodes.ACC_STATIC | Opcodes.ACC_STRICT;

    assertThat(strictHead(Opcodes.V16, strict)).isEqualTo("static strictfp (): void");
    assertThat(strictHead(Opcodes.V17, strict)).isEqualTo("static (): void");
  }

  @Test
  void methodsAreInTheOrderOfNamesAndDescriptors() {
    String source =
        "abstract class T { void b() {} void a(long x) {} void a(int x) {} abstract void c(); native void d(); }";

    assertThat(Fingerprints.fingerprints(Sources.compile(source), "T").methods())
        .extracting(method -> method.name() + method.descriptor())
        .containsExactly("<init>()V", "a(I)V", "a(J)V", "b()V");
  }

  @Test
  void aMethodKnowsItsFirstLine() {
    String source = "class T {\n\n  int m() {\n    return 1;\n  }\n}";

    assertThat(Fingerprints.methodOf(Sources.compile(source, "-g")).line()).isEqualTo(4);
    assertThat(Fingerprints.methodOf(Sources.compile(source, "-g:none")).line()).isZero();
  }

  @Test
  void theHashIsThatOfSchemeAndListing() {
    MethodFingerprint method = Fingerprints.methodOf(Sources.compile("class T { void m() {} }"));
    byte[] listing = "instance (): void\n  return\n".getBytes(UTF_8);
    ByteBuffer hashed = ByteBuffer.allocate(8 + 10 + listing.length);
    hashed.putInt(10).put("ato-code/3".getBytes(UTF_8)).putInt(listing.length).put(listing);

    assertThat(method.fingerprint()).isEqualTo(Sha256.of(hashed.array()));
  }

  @Test
  void synchronizedIsVisible() {
    assertThat(Fingerprints.ofMethod("synchronized void m() {}"))
        .isNotEqualTo(Fingerprints.ofMethod("void m() {}"));
  }

  private static String strictHead(int version, int access) {
    return Assembled.listing(version, access, "()V", code -> code.visitInsn(Opcodes.RETURN))
        .lines()
        .findFirst()
        .orElseThrow();
  }
}
