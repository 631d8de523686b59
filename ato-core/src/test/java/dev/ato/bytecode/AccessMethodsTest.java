package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessMethodsTest {

  private static final String READS =
      """
      class T {
        private int a; private static long b; private double c;
        private int k(int x, long y) { return x; }
        private static int s(String t) { return 1; }
        class Inner { String m() { return a + " " + b + c + k(1, 2L) + s("x"); } }
      }
      """;

  @Test
  void readsAndCallsThroughAccessorsAreEqualToThoseOfNestmates() {
    assertThat(inner(READS, "--release", "8", "-XDstringConcat=inline"))
        .isEqualTo(inner(READS, "--release", "11", "-XDstringConcat=inline"));
  }

  @Test
  void numberingAccessorsAnewIsInvisible() {
    String renumbered =
        READS.replace("class Inner", "class First { int n() { return a; } } class Inner");

    assertThat(inner(renumbered, "--release", "8")).isEqualTo(inner(READS, "--release", "8"));
  }

  @Test
  void anotherTargetBehindTheSameAccessorIsVisible() {
    String source =
        "class T { private int a; private int b; class Inner { int m() { return a; } } }";
    String other = source.replace("return a", "return b");

    assertThat(inner(source, "--release", "8")).contains("get T.a: int");
    assertThat(inner(other, "--release", "8")).contains("get T.b: int");
  }

  @Test
  void callsOfTheOuterClassSuperSayInWhichClassTheyStand() {
    String source = "class T { class Inner { String m() { return T.super.toString(); } } }";

    assertThat(inner(source, "--release", "8"))
        .contains("invoke special java.lang.Object.toString(): java.lang.String in T")
        .isNotEqualTo(inner(source.replace("super.", "this."), "--release", "8"));
  }

  @Test
  void writesAreShownToo() {
    String source =
        "class T { private int a; class Inner { int m() { a = 1; a += 2; return a++; } } }";

    assertThat(inner(source, "--release", "8"))
        .isEqualTo(inner(source, "--release", "11"))
        .contains("put T.a: int")
        .doesNotContain("access$");
  }

  @Test
  void anAccessorThatCannotBeFoundStaysACallByName() {
    byte[] inner = Sources.compile(READS, "--release", "8").get("T$Inner");

    ClassFingerprints alone = ClassFingerprints.of(inner, ClassLookup.NONE);

    assertThat(Fingerprints.method(alone, "m").listing()).contains("invoke static T.access$");
  }

  private static String inner(String source, String... options) {
    Map<String, byte[]> classes = Sources.compile(source, options);
    return Fingerprints.method(Fingerprints.fingerprints(classes, "T$Inner"), "m").listing();
  }
}
