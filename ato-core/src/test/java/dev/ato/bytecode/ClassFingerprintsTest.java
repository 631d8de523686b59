package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource(
      delimiter = '|',
      value = {
        "double m() { return 0.5; } | double m() { return 0.51; }",
        "double m() { return 0.0; } | double m() { return -0.0; }",
        "long m() { return 1L; } | long m() { return 1; }  // equal: widened by the compiler",
      })
  void constantsAreComparedByValue(String before, String after) {
    if (after.contains("// equal")) {
      assertThat(Fingerprints.ofMethod(after)).isEqualTo(Fingerprints.ofMethod(before));
    } else {
      assertThat(Fingerprints.ofMethod(after)).isNotEqualTo(Fingerprints.ofMethod(before));
    }
  }

  @Test
  void synchronizedIsVisible() {
    assertThat(Fingerprints.ofMethod("synchronized void m() {}"))
        .isNotEqualTo(Fingerprints.ofMethod("void m() {}"));
  }
}
