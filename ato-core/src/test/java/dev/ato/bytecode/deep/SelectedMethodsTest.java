package dev.ato.bytecode.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which type selects which method is part of a deep fingerprint. */
class SelectedMethodsTest {

  static Stream<Change> exchanges() {
    return Stream.of(
        new Change(
            "two classes exchange the bodies of a method",
            "1",
            "2",
            """
            interface I { int f(); }
            class A implements I { public int f() { return §; } }
            class B implements I { public int f() { return ¶; } }
            class T { I i; void m() { System.exit(i.f()); } }"""),
        new Change(
            "an override moves to a sibling",
            "int f() { return 1; }",
            "",
            """
            class Base { int f() { return 0; } }
            class L extends Base { § }
            class R extends Base { ¶ }
            class T { void m() { run(null); } int run(Base b) { return b.f(); } }"""),
        new Change(
            "a class inherits another default method",
            "J",
            "K",
            """
            interface I { int f(); }
            interface J extends I { default int f() { return 1; } }
            interface K extends I { default int f() { return 2; } }
            abstract class S implements § {}
            class C extends S {}
            class T { void m() { I i = new C(); i.f(); } }"""),
        new Change(
            "a class has another super class",
            "U",
            "V",
            """
            abstract class Base { abstract int f(); }
            class U extends Base { int f() { return 1; } }
            class V extends Base { int f() { return 2; } }
            class C extends § {}
            class T { Base b; void m() { b.f(); } }"""),
        new Change(
            "a private method can be overridden",
            "private",
            "",
            """
            class A { § int f() { return 1; } int g() { return f(); } }
            class B extends A { int f() { return 2; } }
            class T { void m() { new B().g(); } }"""),
        new Change(
            "a private method of an interface can be overridden",
            "private",
            "default",
            """
            interface A { § int f() { return 1; } default int g() { return f(); } }
            class B implements A { public int f() { return 2; } }
            class T { void m() { new B().g(); } }"""),
        new Change(
            "two classes exchange what the JDK calls of them",
            "1",
            "-1",
            """
            import java.util.*;
            interface By extends Comparator<String> {}
            class Up implements By {
              public int compare(String a, String b) { return §; } }
            class Down implements By {
              public int compare(String a, String b) { return ¶; } }
            class T { List<String> l; void m() { sort(null); }
              void sort(By c) { l.sort(c); } }"""),
        new Change(
            "two methods that the JDK calls exchange their bodies",
            "1",
            "2",
            """
            class A extends java.io.InputStream {
              public int read() { return §; } public int available() { return ¶; } }
            class T { void m() { System.setIn(new A()); } }"""),
        new Change(
            "two classes exchange toString",
            "1",
            "2",
            """
            class A { public String toString() { return "§"; } }
            class B { public String toString() { return "¶"; } }
            class T { void m() { a(null); } String a(Object o) { return o.toString(); } }"""),
        new Change(
            "toString moves to another class",
            "public String toString() { return \"\"; }",
            "",
            """
            class A { § }
            class B { ¶ }
            class T { void m() { a(null); } String a(Object o) { return o.toString(); } }"""),
        new Change(
            "the constants of an enum exchange their bodies",
            "1",
            "2",
            """
            enum E { A { int f() { return §; } }, B { int f() { return ¶; } }; abstract int f(); }
            class T { void m() { run(null); } int run(E e) { return e.f(); } }"""),
        new Change(
            "the methods behind two method references exchange their bodies",
            "1",
            "2",
            """
            interface I { int f(); }
            class T { void m() { run(null); } int run(I i) { return i.f(); }
              void other(boolean b) { run(b ? T::a : T::b); }
              static int a() { return §; } static int b() { return ¶; } }"""),
        new Change(
            "two constructors exchange their bodies",
            "1",
            "2",
            """
            class A { int v; A(int i) { v = §; } A(long l) { v = ¶; } }
            class T { void m() { run(null); } int run(A a) { return a.v; } }"""),
        new Change(
            "a class and its super class exchange their initializers",
            "1",
            "2",
            """
            class S { static { System.setProperty("a", "§"); } }
            class C extends S { static int k; static { System.setProperty("a", "¶"); } }
            class T { void m() { C.k = 1; } }"""));
  }

  static Stream<Change> noChanges() {
    return Stream.of(
        new Change(
            "a method of the name of a private one in a subclass",
            "",
            "int f() { return 2; }",
            """
            class A { private int f() { return 1; } int g() { return f(); } }
            class B extends A { § }
            class T { void m() { new B().g(); } }"""),
        new Change(
            "the order of classes and members",
            "int h() { return 0; } public int f() { return 1; }",
            "public int f() { return 1; } int h() { return 0; }",
            """
            interface I { int f(); }
            class A implements I { § }
            class B implements I { public int f() { return 2; } }
            class T { void m() { run(null); } int run(I i) { return i.f(); } }"""),
        new Change(
            "the numbers of anonymous classes among receivers",
            "",
            "Object first() { return new Object() {}; }",
            """
            interface I { int f(); }
            class A implements I { public int f() { return 3; } }
            class T { § void m() { run(null); } int run(I i) { return i.f(); }
              I one() { return new I() { public int f() { return 1; } }; }
              I two() { return new I() { public int f() { return 2; } }; } }"""),
        new Change(
            "the order of an anonymous class's members, and with it of captured values",
            "int x() { return a; } int y() { return b; } public String toString() { return s; }",
            "public String toString() { return s; } int y() { return b; } int x() { return a; }",
            """
            class T { void m() { f(1, 2, "").toString(); }
              Object f(int a, int b, String s) { return new Object() { § }; } }"""),
        new Change(
            "a switch over an enum elsewhere in the class",
            "",
            "int a(F f) { switch (f) { case A: return 1; default: return 0; } }",
            """
            enum E { A, B } enum F { A, B }
            class T { E e; § void m() { switch (e) { case B: System.exit(1); default: } } }"""),
        new Change(
            "a class that inherits the one method that there is",
            "",
            "class C extends A {}",
            """
            class A { int f() { return 1; } } §
            class T { void m() { run(null); } int run(A a) { return a.f(); } }"""));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void whichTypeSelectsWhichMethodChangesIt(Change change) {
    assertThat(change.deepBefore()).isNotEqualTo(change.deepAfter());
  }

  @ParameterizedTest
  @MethodSource("noChanges")
  void whatSelectsTheSameLeavesIt(Change change) {
    assertThat(change.deepBefore()).isEqualTo(change.deepAfter());
  }

  @Test
  void aMethodOfAnotherPackageOverridesNoneThatIsOpenToItsOwnPackageOnly() {
    assertThat(otherPackage("", "1")).isEqualTo(otherPackage("", "2"));
    assertThat(otherPackage("protected", "1")).isNotEqualTo(otherPackage("protected", "2"));
  }

  private static Object otherPackage(String access, String body) {
    return Programs.deep(
        List.of(
            "package p; public class A { %s int f() { return 0; } }".formatted(access),
            "package q; public class B extends p.A { protected int f() { return %s; } }"
                .formatted(body),
            "package p; class T { A a; void m() { a.f(); } }"));
  }
}
