package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compilers dress differently, and the changes of logic next to it. */
class CompilersTest {

  private static final String ENUM = "enum E { A, B, C; } ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // switches over enums, of the same compilation unit and of another
        "int m(E e) { switch (e) { case B: return f(1); case C: return f(2); default: return f(3); } }",
        "int m(Thread.State s) { switch (s) { case NEW: return 1; case BLOCKED: return 2; default: return 3; } }",
        "int m(E e) { switch (f() ) { case A: return 4; } return 5; } E f() { return E.A; }",
        // casts that hold
        "Object m(Object a) { return (Object) a; }",
        "String m() { return g((String) null); } String g(String s) { return s; }",
        "boolean m(String[] a) { return g((Object[]) a); } boolean g(Object[] a) { return a == null; }",
        // elements that an array has already
        "boolean[] m() { return new boolean[] {false, true, false}; }",
        "Object[] m(Object a) { return new Object[] {null, a, null}; }",
        "long[][] m() { return new long[][] {{0L, 1L}, null, {2L, 0L}}; }",
        // what must not be null
        "Object m(T t) { return t.new Inner(); } class Inner { }",
        "java.util.function.Supplier<String> m(T t) { return t::toString; }",
        // constants on the left, boolean against true
        "int m(int a) { if (0 == a) return 1; return 2; }",
        "int m(T t) { if (t.b() == true) return 1; return 2; } boolean b() { return true; }",
        // private methods behind references
        "Runnable m() { return this::p; } private void p() { }",
        // captured variables
        "Object m(int a, String b) { return new Object() { public String toString() { return b + a + f(1); } }; }",
        // strings, loops, nested handlers
        "int m(String s) { switch (s) { case \"a\": return 1; case \"b\": return 2; default: return 3; } }",
        "int m(int[] a) { int s = 0; for (int x : a) { if (x < 0) continue; s += x; } return s; }",
        "int m(int a) { try { return f(a); } catch (RuntimeException e) { return f(0); } finally { f(9); } }"
      })
  void bothCompilersAndAllReleasesGiveTheSame(String members) {
    String javac = listing(Sources.compile(source(members), "--release", "17"));

    assertThat(listing(Sources.ecj(source(members)))).isEqualTo(javac);
    assertThat(listing(Sources.compile(source(members), "--release", "8"))).isEqualTo(javac);
    assertThat(listing(Sources.compile(source(members), "-g:none"))).isEqualTo(javac);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int m(E e) { switch (e) { case A: return 1; case B: return 2; default: return 3; } } | int m(E e) { switch (e) { case A: return 1; case C: return 2; default: return 3; } }",
        "int m(E e) { switch (e) { case A: return 1; case B: return 2; default: return 3; } } | int m(E e) { switch (e) { case B: return 1; case A: return 2; default: return 3; } }",
        "int m(Thread.State s) { switch (s) { case NEW: return 1; default: return 3; } } | int m(Thread.State s) { switch (s) { case BLOCKED: return 1; default: return 3; } }",
        "int m(E e) { switch (e) { case A: return 1; default: return 3; } } | int m(E e) { switch (e.ordinal() + 1) { case 0: return 1; default: return 3; } }",
        "Object m(Object a) { return (String) a; } | Object m(Object a) { return a; }",
        "Object m(Object a) { return (Object[]) a; } | Object m(Object a) { return a; }",
        "Object m(Object[] a) { return (String[]) a; } | Object m(Object[] a) { return a; }",
        "Object m(Runnable a) { return (Comparable) a; } | Object m(Runnable a) { return a; }",
        "int[] m(int[] a) { a[0] = 0; return a; } | int[] m(int[] a) { return a; }",
        "int[] m() { int[] a = new int[2]; f(a); a[1] = 0; return a; } void f(int[] a) { } | int[] m() { int[] a = new int[2]; f(a); return a; } void f(int[] a) { }",
        "int[] m() { int[] a = new int[2]; a[1] = 5; a[1] = 0; return a; } | int[] m() { int[] a = new int[2]; a[1] = 5; return a; }",
        "int[] m() { int[] a = new int[2]; a[2] = 0; return a; } | int[] m() { int[] a = new int[2]; return a; }",
        "double[] m() { return new double[] {-0.0}; } | double[] m() { return new double[1]; }",
        "void m(Object a) { a.getClass(); } | void m(Object a) { }",
        "Object m(Object a) { return a.getClass(); } | Object m(Object a) { return java.util.Objects.requireNonNull(a); }",
        "int m(int a) { if (a == 1) return 1; return 2; } | int m(int a) { if (a != 0) return 1; return 2; }",
        "int m(int a) { if (0 < a) return 1; return 2; } | int m(int a) { if (a < 0) return 1; return 2; }",
        "Runnable m() { return this::p; } private void p() { } | Runnable m() { return this::q; } private void q() { }",
        "java.util.function.Function<Integer, int[]> m() { return x -> new int[x]; } | java.util.function.Function<Integer, int[]> m() { return x -> new int[x + 1]; }",
        "java.util.function.IntFunction<int[]> m() { return int[]::new; } | java.util.function.Function<Integer, int[]> m() { return int[]::new; }"
      })
  void aChangeNextToItShows(String one, String other) {
    assertThat(listing(Sources.compile(source(one))))
        .isNotEqualTo(listing(Sources.compile(source(other))));
    assertThat(listing(Sources.ecj(source(one)))).isNotEqualTo(listing(Sources.ecj(source(other))));
  }

  private static String source(String members) {
    return ENUM + "class T { int f(int x) { return x; } " + members + " }";
  }

  private static String listing(Map<String, byte[]> classes) {
    return Fingerprints.methodOf(classes).listing();
  }
}
