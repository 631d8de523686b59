package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of logic as people make them in source; a callee's are in the deep fingerprint. */
class LogicChangesTest {

  /**
   * A change of a program: {@code §} is one of two texts.
   *
   * @param what what is changed
   * @param members of a class
   */
  record Change(String what, String before, String after, String members) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Change> changes() {
    return Stream.of(
        change("synchronized", "synchronized", "", "int f; § void m() { f++; }"),
        change("lock", "a", "b", "int f; void m(Object a, Object b) { synchronized (§) { f++; } }"),
        change("operands", "a - b", "b - a", "int m(int a, int b) { return §; }"),
        change("order of calls", "a() - b()", "b() - a()", calls("int m() { return §; }")),
        change("order of arguments", "a, b", "b, a", "int m(int a, int b) { return m(§); }"),
        change("operator", "+", "*", "int m(int a, int b) { return a § b; }"),
        change("precedence", "(a + b) + c", "a + (b + c)", doubles("return §;")),
        change("association of texts", "s + s + a", "s + (s + a)", texts("return §;")),
        change("comparison", "<", "<=", "boolean m(int a) { return a § 0; }"),
        change("comparison with NaN", "a < b", "!(a >= b)", floats("return §;")),
        change("and that skips", "&&", "&", calls("boolean m() { return a() > 0 § b() > 0; }")),
        change("shift", ">>", ">>>", "int m(int a) { return a § 1; }"),
        change("int for long", "a * a", "(long) a * a", "long m(int a) { return §; }"),
        change("narrowing", "(byte) a", "(short) a", "int m(int a) { return §; }"),
        change("constant", "1", "2", "int m() { return §; }"),
        change("sign of zero", "0.0", "-0.0", "double m() { return §; }"),
        change("text", "a", "b", "String m() { return \"§\"; }"),
        change("text between two", "-", "+", "String m(String a) { return a + \"§\" + a; }"),
        change("body of a lambda", "a + 1", "a + 2", "IntUnaryOperator m() { return a -> §; }"),
        change("captured", "b", "c", "IntUnaryOperator m(int b, int c) { return a -> a + §; }"),
        change("captured by an object", "b", "c", captures("return §;")),
        change("captured in turn", "b - c", "c - b", captures("return §;")),
        change("method reference", "Math::abs", "a -> -a", "IntUnaryOperator m() { return §; }"),
        change("method of two", "Math::max", "Math::min", "IntBinaryOperator m() { return §; }"),
        change("overload", "(Object) a", "a", "void m(String a) { n(§); } " + OVERLOADS),
        change("cast", "(String) a", "(Integer) a", "Object m(Object a) { return §; }"),
        change("instanceof", "String", "Integer", "boolean m(Object a) { return a instanceof §; }"),
        change("order of catches", CATCHES, CATCHES_SWAPPED, caught("§")),
        change("type of a catch", "Error", "Exception", caught("catch (§ e) { return 2; }")),
        change("reach of a try", "try { a();", "a(); try {", TRIED),
        change("finally", "try { a(); } finally { b(); }", "a(); b();", calls("void m() { § }")),
        change("resource", "s, t", "t, s", RESOURCES),
        change("break", "break", "continue", calls("void m() { while (a() > 0) { b(); §; } }")),
        change("order of statements", "a(); b();", "b(); a();", calls("void m() { § }")),
        change("loop that runs once more", "<", "<=", "int m(int n) { int s = 0;" + SUM),
        change("key of a switch", "1", "3", "int m(int a) { switch (a) { case §: a = 7; " + REST),
        change("default", "break;", "", "int m(int a) { switch (a) { case 1: a++; § " + REST),
        change("text of a switch", "a", "b", switched("case \"§\" -> 1;")),
        change("initializer of a field", "1", "2", "int f = §; int m() { return f; }"),
        change("initializer of a class", "1", "2", "static int f = n(§);" + NEGATION),
        change("order of fields", "a = n(1), b = n(a)", "b = n(1), a = n(b)", fields()),
        change("super of two", "super()", "this(1)", "T() { §; } T(int a) { m(); } void m() {}"),
        change("element of an array", "1, 2", "2, 1", "int[] m() { return new int[] {§}; }"),
        change("step of a counter", "a++", "++a", "int m(int a) { return §; }"),
        change("a null that throws", "a.equals(b)", "b.equals(a)", texts("return \"\" + (§);")),
        change(
            "unboxing", "a == b", "(int) a == b", "boolean m(Integer a, Integer b) { return §; }"),
        change("another field", "f", "g", "int f, g; int m() { return §; }"),
        change("volatile read twice", "f + f", "2 * f", "volatile int f; int m() { return §; }"));
  }

  private static final String OVERLOADS = "void n(Object a) {} void n(String a) {}";

  private static final String CATCHES =
      "catch (IllegalStateException e) { return 1; } catch (NullPointerException e) { return 2; }";

  private static final String CATCHES_SWAPPED =
      "catch (NullPointerException e) { return 1; } catch (IllegalStateException e) { return 2; }";

  private static final String RESOURCES =
      "void m(AutoCloseable s, AutoCloseable t) throws Exception { n(§); }"
          + " void n(AutoCloseable s, AutoCloseable t) throws Exception { try (s; t) { m(s, t); } }";

  private static final String TRIED =
      "void m() { § b(); } finally { b(); } } native int a(); native int b();";

  private static final String SUM = " for (int i = 0; i § n; i++) { s += i; } return s; }";

  private static final String REST = "default: a += 2; } return a; }";

  private static final String NEGATION = " static int n(int a) { return -a; }";

  private static Change change(String what, String before, String after, String members) {
    return new Change(what, before, after, members);
  }

  private static String calls(String method) {
    return method + " native int a(); native int b();";
  }

  private static String doubles(String body) {
    return "double m(double a, double b, double c) { " + body + " }";
  }

  private static String floats(String body) {
    return "boolean m(float a, float b) { " + body + " }";
  }

  private static String texts(String body) {
    return "String m(int s, String a, String b) { " + body + " }";
  }

  private static String captures(String body) {
    return "IntSupplier m(int b, int c) { return new IntSupplier() {"
        + " public int getAsInt() { "
        + body
        + " } }; }";
  }

  private static String caught(String catches) {
    return calls("int m() { try { a(); } " + catches + " return 3; }");
  }

  private static String switched(String first) {
    return "int m(String s) { return switch (s) { " + first + " default -> 0; }; }";
  }

  private static String fields() {
    return "static int §;" + NEGATION;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangeOfLogicChangesAFingerprint(Change change) {
    assertThat(fingerprints(change, change.after()))
        .isNotEqualTo(fingerprints(change, change.before()));
  }

  private static Object fingerprints(Change change, String text) {
    String program = "import java.util.function.*; class T { %s }".formatted(change.members());
    return Fingerprints.ofNamedMethods(Sources.compile(program.replace("§", text)));
  }
}
