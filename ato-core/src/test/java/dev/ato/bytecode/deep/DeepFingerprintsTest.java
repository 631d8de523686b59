package dev.ato.bytecode.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeepFingerprintsTest {

  static Stream<Change> reached() {
    return Stream.of(
        new Change(
            "a callee two hops away",
            "1",
            "2",
            "class T { void m() { a(); } int a() { return b(); } int b() { return §; } }"),
        new Change(
            "a method that overrides the one called",
            "1",
            "2",
            """
            class T { void m() { run(null); } void run(A a) { a.f(); } }
            class A { int f() { return 0; } }
            class B extends A { int f() { return §; } }"""),
        new Change(
            "a method that overrides by way of an interface two types up",
            "1",
            "2",
            """
            interface I { int f(); }
            interface J extends I {}
            class T { void m() { I i = null; i.f(); } }
            abstract class A { public int f() { return §; } }
            class B extends A implements J {}"""),
        new Change(
            "a default method",
            "1",
            "2",
            """
            interface I { default int f() { return §; } }
            class T { void m() { new A().f(); } }
            class A implements I {}"""),
        new Change(
            "an inherited method",
            "1",
            "2",
            """
            class A { int f() { return §; } }
            class B extends A {}
            class T { void m() { new B().f(); } }"""),
        new Change(
            "a method called by super",
            "1",
            "2",
            """
            class A { int f() { return §; } }
            class T extends A { void m() { super.f(); } }"""),
        new Change(
            "the body of a lambda that a callee makes",
            "1",
            "2",
            """
            class T { void m() { a(); }
              java.util.function.IntSupplier a() { return () -> §; } }"""),
        new Change(
            "a lambda of an own interface that another method makes",
            "1",
            "2",
            """
            interface I { int f(int x); }
            class T { void m() { run(null); } void run(I i) { i.f(0); }
              void other() { run(x -> x + §); } }"""),
        new Change(
            "a lambda of the JDK's interface that another method makes",
            "1",
            "2",
            """
            import java.util.function.*;
            class T { void m() { run(null); } void run(IntUnaryOperator i) { i.applyAsInt(0); }
              void other() { run(x -> x + §); } }"""),
        new Change(
            "what a method reference means",
            "1",
            "2",
            """
            class T { void m() { Runnable r = T::f; } static void f() { System.exit(§); } }"""),
        new Change(
            "the initial value of a field",
            "1",
            "2",
            """
            class A { int rate = §; }
            class T { A a; void m() { System.exit(a.rate); } }"""),
        new Change(
            "a constructor of the own class",
            "1",
            "2",
            "class T { int f; T() { f = §; } void m() { System.exit(f); } }"),
        new Change(
            "a static initializer of the class of a field",
            "1",
            "2",
            """
            class A { static int rate = Integer.parseInt("§"); }
            class T { void m() { System.exit(A.rate); } }"""),
        new Change(
            "a static initializer of the class of a static method",
            "1",
            "2",
            """
            class A { static { System.setProperty("a", "§"); } static void f() {} }
            class T { void m() { A.f(); } }"""),
        new Change(
            "a static initializer of the super class of a class that is made",
            "1",
            "2",
            """
            class A { static { System.setProperty("a", "§"); } }
            class B extends A {}
            class T { void m() { new B(); } }"""),
        new Change(
            "the own class's static initializer",
            "1",
            "2",
            "class T { static { System.setProperty(\"a\", \"§\"); } void m() {} }"),
        new Change(
            "what the JDK calls of an object that is made",
            "1",
            "2",
            """
            class A implements Comparable<A> { public int compareTo(A o) { return §; } }
            class T { void m() { java.util.List.of(new A(), new A()).stream().sorted().toList(); } }
            """),
        new Change(
            "hashCode of an object that is put into a map",
            "1",
            "2",
            """
            class A { public int hashCode() { return §; } }
            class T { java.util.Map<A, String> map; void m() { a(null); }
              void a(A a) { map.put(a, ""); } }"""),
        new Change(
            "toString of an object in a concatenation",
            "1",
            "2",
            """
            class A { public String toString() { return "§"; } }
            class T { A a; void m() { System.setProperty("a" + a, ""); } }"""),
        new Change(
            "toString of an object that the call names as Object",
            "1",
            "2",
            """
            class A { public String toString() { return "§"; } }
            class T { void m() { a(null); } String a(Object o) { return o.toString(); } }"""),
        new Change(
            "run of a thread that is started",
            "1",
            "2",
            """
            class A extends Thread { public void run() { System.exit(§); } }
            class T { void m() { a(null); } void a(A a) { a.start(); } }"""),
        new Change(
            "a class that is handed over as a value",
            "1",
            "2",
            """
            class A { int a = §; }
            class T { void m() throws Exception { A.class.getDeclaredConstructor().newInstance(); } }
            """),
        new Change(
            "a method of an enum's constant",
            "1",
            "2",
            """
            enum E { A { int f() { return §; } }; abstract int f(); }
            class T { void m() { E e = E.A; e.f(); } }"""),
        new Change(
            "a method of an anonymous class that another class makes",
            "1",
            "2",
            """
            interface I { int f(); }
            class M { I i() { return new I() { public int f() { return §; } }; } }
            class T { void m() { I i = new M().i(); i.f(); } }"""),
        new Change(
            "one of two methods that call each other",
            "1",
            "2",
            """
            class T { void m() { a(9); } int a(int n) { return n == 0 ? 0 : b(n - 1); }
              int b(int n) { return n == 0 ? § : a(n - 1); } }"""),
        new Change(
            "which of two methods does what",
            "int a() { return 1; } int b() { return 2; }",
            "int a() { return 2; } int b() { return 1; }",
            "class T { void m() { System.exit(a() - b()); } § }"),
        new Change(
            "which class overrides",
            "class B extends A { int f() { return 1; } } class C extends A {}",
            "class B extends A {} class C extends A { int f() { return 1; } }",
            """
            class T { void m() { new B().f(); } }
            class A { int f() { return 0; } }
            §"""),
        new Change(
            "a record's accessor",
            "x",
            "x + 1",
            """
            record R(int x) { public int x() { return §; } }
            class T { void m() { System.exit(new R(1).x()); } }"""),
        new Change(
            "synchronized of a callee",
            "",
            "synchronized",
            "class T { void m() { a(); } § void a() {} }"));
  }

  static Stream<Change> unreached() {
    return Stream.of(
        new Change(
            "a method that nobody calls",
            "1",
            "2",
            "class T { void m() { a(); } void a() {} int b() { return §; } }"),
        new Change(
            "a method that overrides another one",
            "1",
            "2",
            """
            class T { void m() { new A().f(); } }
            class A { int f() { return 0; } int g() { return 0; } }
            class B extends A { int g() { return §; } }"""),
        new Change(
            "a class of another family with a method of that name",
            "1",
            "2",
            """
            interface I { int f(); }
            class T { void m() { I i = null; i.f(); } }
            class A { public int f() { return §; } }"""),
        new Change(
            "an initializer of a class that is named only",
            "1",
            "2",
            """
            class A { static int a = Integer.parseInt("§"); }
            class T { void m() { A a = null; } }"""),
        new Change("layout", " ", "\n\n/* new */", "class T { void m() { a(); } § void a() {} }"),
        new Change(
            "the number of an anonymous class",
            "",
            "Object o = new Object() {};",
            """
            class T { void other() { § }
              void m() { a().run(); }
              Runnable a() { Runnable r = new Runnable() { public void run() { a(); } }; return r; }
            }"""),
        new Change(
            "the number of a lambda",
            "",
            "java.util.function.IntSupplier s = () -> 1;",
            "class T { void other() { § } void m() { a().run(); } Runnable a() { return () -> b(); }"
                + " void b() {} }"));
  }

  @ParameterizedTest
  @MethodSource("reached")
  void whatIsReachedChangesIt(Change change) {
    assertThat(change.deepBefore()).isNotEqualTo(change.deepAfter());
  }

  @ParameterizedTest
  @MethodSource("unreached")
  void whatIsNotReachedLeavesIt(Change change) {
    assertThat(change.deepBefore()).isEqualTo(change.deepAfter());
  }

  @Test
  void theNamesOfClassesThatNobodyMentionsAreNoPartOfIt() {
    String program =
        """
        abstract class A { abstract int f(); }
        class %s extends A { int f() { return 1; } }
        class T { void m() { A a = null; a.f(); } }""";

    assertThat(Programs.deep(program.formatted("B")))
        .isEqualTo(Programs.deep(program.formatted("C")));
  }

  @Test
  void cyclesOfDifferentLengthThatDoTheSameAreTheSame() {
    String one = "class T { void m() { a(); } void a() { b(); } void b() { a(); } }";
    String again = "class T { void m() { a(); } void b() { a(); } void a() { b(); } }";

    assertThat(Programs.deep(one)).isEqualTo(Programs.deep(again));
  }

  @Test
  void aLongWayNeedsNoDeepStack() {
    StringBuilder program = new StringBuilder("class T { void m() { a0(); }");
    for (int i = 0; i < 5000; i++) {
      program.append(" static void a%d() { a%d(); }".formatted(i, i + 1));
    }
    String before = program + " static void a5000() { } }";
    String after = program + " static void a5000() { System.gc(); } }";

    assertThat(Programs.deep(before)).isNotEqualTo(Programs.deep(after));
  }
}
