package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anonymous and local classes, by what they do. */
class NumberedClassesTest {

  private static final String ANONYMOUS = "new Runnable() { public void run() { %s } }";

  @Test
  void anotherAnonymousClassInFrontIsInvisible() {
    assertThat(fingerprint("Runnable m() { return " + ANONYMOUS.formatted("") + "; }"))
        .isEqualTo(
            fingerprint(
                "Runnable a() { return "
                    + ANONYMOUS.formatted("System.gc();")
                    + "; } Runnable m() { return "
                    + ANONYMOUS.formatted("")
                    + "; }"));
  }

  @Test
  void aChangedBodyIsVisibleWhereTheObjectIsMade() {
    assertThat(fingerprint("Runnable m() { return " + ANONYMOUS.formatted("") + "; }"))
        .isNotEqualTo(
            fingerprint("Runnable m() { return " + ANONYMOUS.formatted("System.gc();") + "; }"));
  }

  @Test
  void aChangedBodyTwoClassesDeepIsVisible() {
    String nested = "Runnable m() { return " + ANONYMOUS.formatted("Runnable r = %s;") + "; }";

    assertThat(fingerprint(nested.formatted(ANONYMOUS.formatted(""))))
        .isNotEqualTo(fingerprint(nested.formatted(ANONYMOUS.formatted("System.gc();"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object m(int y) { return new Object() { int f = %s; }; }",
        "Object m(int y) { return new Object() { int f() { return %s; } }; }",
        "Object m(int y) { class A { int f() { return %s; } } return new A(); }",
        "Object m(int y) { record A(int x) { int f() { return %s; } } return new A(y); }",
        "Object m(int y) { enum A { X { int f() { return %s; } }; abstract int f(); } return A.X; }",
        "Object m(int y) { interface A { default int f() { return %s; } } return new A() {}; }",
        "Object m(int y) { class A { class B { int f() { return %s; } } } return new A().new B(); }",
        "Object m(int y) { return new Object() { java.util.function.IntSupplier f = () -> %s; }; }",
        "Object m(int y) { Supplier<Object> s = () -> new Object() { int f = %s; }; return s; }",
        "Object m(int y) { class A {} class B extends A { int f() { return %s; } } return new B(); }",
        "Object m(int y) { class A { int f() { return %s; } } class B extends A {} return new B(); }"
      })
  void theContentIsVisible(String members) {
    assertThat(fingerprint(members.formatted("1")))
        .isNotEqualTo(fingerprint(members.formatted("2")));
    assertThat(fingerprint(members.formatted("1"))).isEqualTo(fingerprint(members.formatted("1")));
  }

  @Test
  void whichOfTwoLocalClassesIsMeantIsVisible() {
    String two =
        "class A extends RuntimeException {} class B extends RuntimeException {}"
            + " try { n(); } catch (%s e) { return 1; } return 0;";

    assertThat(fingerprint("int m() { " + two.formatted("A") + " } void n() {}"))
        .isNotEqualTo(fingerprint("int m() { " + two.formatted("B") + " } void n() {}"));
  }

  @Test
  void twoAnonymousClassesThatDoTheSameStayTwo() {
    String made = "void m() { n(new Object() {}); n(new Object() {}); } void n(Object o) {}";

    assertThat(Fingerprints.listing(made)).contains("}#2(");
  }

  @Test
  void theOrderOfMethodsThatMakeTheSameIsInvisible() {
    String one = "Object a() { return new Object() {}; }";
    String other = "Object m() { return new Object() {}; }";

    assertThat(fingerprint(one + other)).isEqualTo(fingerprint(other + one));
  }

  @Test
  void theNameOfACapturedVariableIsInvisible() {
    String captures =
        "Supplier<Integer> m(int %1$s, int b) { return new Supplier<>() {"
            + " public Integer get() { return %1$s * 2 + b; } }; }";
    Map<String, byte[]> one = compile(captures.formatted("x"));
    Map<String, byte[]> other = compile(captures.formatted("y"));

    assertThat(Fingerprints.ofNamedMethods(one)).isEqualTo(Fingerprints.ofNamedMethods(other));
  }

  @Test
  void whichVariableIsCapturedIsVisible() {
    String captures =
        "Supplier<Integer> m(int x, int b) { return new Supplier<>() {"
            + " public Integer get() { return %s - %s; } }; }";

    assertThat(fingerprint(captures.formatted("x", "b")))
        .isNotEqualTo(fingerprint(captures.formatted("b", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object m(int x, int y) { return new Object() { %s }; }"
            + " | int a() { return y; } | int b() { return x; }",
        "Object m(int x, int y) { return new Object() { %s }; }"
            + " | int a() { return 1; } | int b() { Object o = new Object() { int c() { return y * 2 - x; } }; return o.hashCode(); }",
        "Object m(int x, int y) { class A { %s } return new A(); }"
            + " | A a() { return new A(); } | int b() { return y - x; }",
        "Object m(int x, int y, int z) { return new Object() { %s }; }"
            + " | int f = z; | int a() { return y - x; } | int b() { return x; }"
      })
  void theOrderOfMethodsThatCaptureIsInvisible(String parts) {
    List<String> members = List.of(parts.split(" \\| "));
    List<String> turned = new ArrayList<>(members.subList(1, members.size()));
    Collections.reverse(turned);

    assertThat(fingerprint(members.get(0).formatted(String.join(" ", turned))))
        .isEqualTo(
            fingerprint(
                members.get(0).formatted(String.join(" ", members.subList(1, members.size())))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object m(int x, int y) { return new Object() { int a() { return %s; } int b() { return %s; } }; }",
        "Object m(int x, int y) { return new Object() { int f = %s; int a() { return %s; } }; }",
        "Object m(int x, int y) { class A { int a() { return %s - %s; } } return new A(); }",
        "Object m(int x, int y) { return new Object() { Object a() { return new Object() {"
            + " int b() { return %s - %s; } }; } }; }"
      })
  void whichVariableIsReadWhereIsVisible(String members) {
    assertThat(fingerprint(members.formatted("x", "y")))
        .isNotEqualTo(fingerprint(members.formatted("y", "x")));
    assertThat(fingerprint(members.formatted("x", "y")))
        .isNotEqualTo(fingerprint(members.formatted("x", "x")));
  }

  @Test
  void aClassWithoutItsBytesKeepsItsName() {
    byte[] outer = compile("Object m() { return new Object() {}; }").get("T");

    assertThat(ClassFingerprints.of(outer, name -> Optional.empty()).methods().toString())
        .contains("construct T$1");
  }

  @Test
  void whatWasReadIsKnown() {
    Map<String, byte[]> classes =
        compile("Object m() { return new Object() { Object o = new Object() {}; }; }");

    assertThat(Fingerprints.fingerprints(classes, "T").others()).containsKeys("T$1", "T$1$1");
  }

  @Test
  void aClassThatSpeaksOfItselfComesToAnEnd() {
    assertThat(
            fingerprint(
                "Object m() { class A { A next; A f() { return new A() { A g() { return f(); } }; } }"
                    + " return new A(); }"))
        .isNotNull();
  }

  private static Sha256 fingerprint(String members) {
    return Fingerprints.methodOf(compile(members)).fingerprint();
  }

  private static Map<String, byte[]> compile(String members) {
    return Sources.compile(
        "import java.util.*; import java.util.function.*; class T { " + members + "\n}");
  }
}
