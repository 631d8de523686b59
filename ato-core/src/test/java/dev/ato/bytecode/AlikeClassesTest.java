package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Local classes that do the same, and that other classes name. */
class AlikeClassesTest {

  private static final String ASKING =
      " s = new Supplier<Boolean>() { public Boolean get() { return o instanceof L; } }; ";

  private static final String ADDING = " a = new Runnable() { public void run() { L.c++; } }; ";
  private static final String READING =
      " b = new IntSupplier() { public int getAsInt() { return L.c; } }; ";

  @Test
  void whichOfTwoAnAnonymousClassAsksForIsVisible() {
    assertThat(asking("", "class L {} o = new L();", "class L {} " + ASKING))
        .isNotEqualTo(asking("", "class L {} o = new L(); " + ASKING, "class L {}"));
  }

  @Test
  void whichOfTwoIsMadeIsVisibleIfAnAnonymousClassAsksForOne() {
    assertThat(asking("", "class L {} o = new L();", "class L {} " + ASKING))
        .isNotEqualTo(asking("", "class L {}", "class L {} o = new L(); " + ASKING));
  }

  @Test
  void whoseFieldTwoAnonymousClassesShareIsVisible() {
    String local = "class L { static int c; } ";

    assertThat(
            fingerprint(
                "void m() { Runnable a; IntSupplier b; { %s } { %s } }"
                    .formatted(local + ADDING, local + READING)))
        .isNotEqualTo(
            fingerprint(
                "void m() { Runnable a; IntSupplier b; { %s } { %s } }"
                    .formatted(local + ADDING + READING, local)));
  }

  @Test
  void anotherLocalClassInFrontIsInvisible() {
    String first = "class L {} o = new L();";
    String second = "class L {} " + ASKING;

    assertThat(asking("", first, second))
        .isEqualTo(asking("class L { int f; } new L();", first, second));
  }

  @Test
  void membersThatMentionEachOtherAreNotNumbered() {
    String members =
        "int m() { class L { class X { int n; int s() { return n > %s ? 1 : new Y().s(); } }"
            + " class Y { int s() { X x = new X(); x.n = 4; return x.s(); } } }"
            + " return new L().new X().s(); }";
    String before = "Object a() { class L { class X { Y y; } class Y { X x; } } return new L(); } ";

    assertThat(fingerprint(members.formatted(3)))
        .isEqualTo(fingerprint(before + members.formatted(3)))
        .isNotEqualTo(fingerprint(members.formatted(2)));
  }

  /** A method of two blocks, behind a method that declares classes of its own. */
  private static Sha256 asking(String before, String first, String second) {
    return fingerprint(
        ("void a() { %s } Object m() { Object o; Supplier<Boolean> s; { %s } { %s } return s; }")
            .formatted(before, first, second));
  }

  private static Sha256 fingerprint(String members) {
    String source = "import java.util.function.*; class T { " + members + " }";
    Map<String, byte[]> classes = Sources.compile(source);
    return Fingerprints.methodOf(classes).fingerprint();
  }
}
