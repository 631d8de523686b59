package dev.ato.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ato.bytecode.Fingerprints;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** Edits of real methods, each with all that is said of it. */
class ChangeDescriptionTest {

  private static final String FIELDS =
      "int a, b; long w; boolean on; static int total; String name; Object lock; int[] data;"
          + "void take(int x, int y) {} void flag(boolean f) {} void letter(char c) {}"
          + "static int one(int x) { return x; } static int two(int x) { return x; }";

  @ParameterizedTest(name = "{2}")
  @MethodSource("edits")
  void anEditIsDescribed(String before, String after, String sentences) {
    ChangeDescription description = describe(before, after);

    assertThat(String.join("; ", description.sentences())).isEqualTo(sentences);
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        edit(
            "double m(double x) { return x < 0.5 ? x : 0.5; }",
            "double m(double x) { return x < 0.05 ? x : 0.05; }",
            "a constant changed: 0.5 -> 0.05"),
        edit("int m() { return 1; }", "int m() { return 2; }", "a constant changed: 1 -> 2"),
        edit(
            "String m() { return \"a\"; }",
            "String m() { return \"b\"; }",
            "a constant changed: \"a\" -> \"b\""),
        edit(
            "boolean m() { return true; }",
            "boolean m() { return false; }",
            "a constant changed: true -> false"),
        edit(
            "void m() { flag(true); }",
            "void m() { flag(false); }",
            "a constant changed: true -> false"),
        edit(
            "void m() { letter('a'); }",
            "void m() { letter('b'); }",
            "a constant changed: 'a' -> 'b'"),
        edit(
            "void m() { on = true; }",
            "void m() { on = false; }",
            "a constant changed: true -> false"),
        edit(
            "Object m() { return String.class; }",
            "Object m() { return Integer.class; }",
            "a constant changed: String.class -> Integer.class"),
        edit(
            "long m(long x) { return x * 3L; }",
            "long m(long x) { return x * 4L; }",
            "a constant changed: 3L -> 4L"),
        edit(
            "int m(int x) { return x - 1; }",
            "int m(int x) { return x + 1; }",
            "an operator changed: - 1 -> + 1"),
        edit(
            "int m(int x, int y) { return x + y; }",
            "int m(int x, int y) { return x - y; }",
            "an operator changed: + -> -"),
        edit(
            "double m(double x, double y) { return x * y; }",
            "double m(double x, double y) { return x / y; }",
            "an operator changed: * -> /"),
        edit(
            "int m(int x, int y) { return x / y; }",
            "int m(int x, int y) { return x % y; }",
            "an operator changed: / -> %"),
        edit(
            "int m(int x, int y) { return x >> y; }",
            "int m(int x, int y) { return x >>> y; }",
            "an operator changed: >> -> >>>"),
        edit(
            "int m(int x) { return (byte) x; }",
            "int m(int x) { return (short) x; }",
            "an operator changed: (byte) -> (short)"),
        edit(
            "int m(int x, int n) { return x < n ? 7 : 9; }",
            "int m(int x, int n) { return x <= n ? 7 : 9; }",
            "a condition changed: p0 < p1 -> p0 <= p1"),
        edit(
            "int m(int x, int n) { return x < n ? 7 : 9; }",
            "int m(int x, int n) { return x > n ? 7 : 9; }",
            "a condition changed: p0 < p1 -> p0 > p1"),
        edit(
            "int m(int x, int n) { return x == n ? 7 : 9; }",
            "int m(int x, int n) { return x != n ? 7 : 9; }",
            "a condition changed: p0 == p1 -> p0 != p1"),
        edit(
            "int m(double x, double n) { return x < n ? 7 : 9; }",
            "int m(double x, double n) { return x <= n ? 7 : 9; }",
            "a condition changed: p0 < p1 -> p0 <= p1"),
        edit(
            "int m(long x, long n) { return x < n ? 7 : 9; }",
            "int m(long x, long n) { return x <= n ? 7 : 9; }",
            "a condition changed: p0 < p1 -> p0 <= p1"),
        edit(
            "int m(Object x) { return x == null ? 7 : 9; }",
            "int m(Object x) { return x != null ? 7 : 9; }",
            "a condition changed: p0 == null -> p0 != null"),
        edit(
            "int m(String x) { return x.isEmpty() ? 7 : 9; }",
            "int m(String x) { return !x.isEmpty() ? 7 : 9; }",
            "a condition changed: p0.isEmpty() -> !p0.isEmpty()"),
        edit(
            "int m() { int s = 0; for (int i = 0; i < data.length; i++) s += data[i]; return s; }",
            "int m() { int s = 0; for (int i = 0; i <= data.length; i++) s += data[i]; return s; }",
            "a condition changed: x0 < data.length -> x0 <= data.length"),
        edit(
            "int m(int x, int y) { return Math.min(x, y); }",
            "int m(int x, int y) { return Math.max(x, y); }",
            "calls Math.max instead of Math.min"),
        edit(
            "long m(int x, int y) { return Math.max(x, y); }",
            "long m(int x, int y) { return Math.max((long) x, (long) y); }",
            "calls Math.max(long, long) instead of Math.max(int, int);"
                + " returns Math.max((long) p0, (long) p1) instead of (long) Math.max(p0, p1)"),
        edit(
            "void m(List<Object> l) { l.clear(); l.add(1); }",
            "void m(List<Object> l) { l.add(1); }",
            "no longer calls List.clear"),
        edit(
            "void m(List<Object> l) { l.add(1); }",
            "void m(List<Object> l) { l.clear(); l.add(1); }",
            "also calls List.clear"),
        edit(
            "void m(List<Object> l) { l.clear(); }",
            "void m(List<Object> l) { l.clear(); l.clear(); }",
            "calls List.clear in 2 places instead of 1"),
        edit(
            "int m(int x) { return one(two(x)); }",
            "int m(int x) { return two(one(x)); }",
            "the same steps, in another order or with other values"),
        edit(
            "void m(int x, int y) { take(x, y); }",
            "void m(int x, int y) { take(y, x); }",
            "arguments of T.take swapped"),
        edit(
            "void m(int x, int y) { take(x, y); }",
            "void m(int x, int y) { take(x, x); }",
            "passes p0 to T.take instead of p1"),
        edit(
            "int m(int x, int y) { return x; }",
            "int m(int x, int y) { return y; }",
            "returns p1 instead of p0"),
        edit(
            "int m(int x, int y) { return x; }",
            "int m(int x, int y) { return x + y; }",
            "returns p0 + p1 instead of p0"),
        edit(
            "int m(String x, String y) { return x.length(); }",
            "int m(String x, String y) { return y.length(); }",
            "calls String.length on p1 instead of p0"),
        edit("int m() { return a; }", "int m() { return b; }", "reads field b instead of a"),
        edit("void m() { a = 1; }", "void m() { b = 1; }", "writes field b instead of a"),
        edit(
            "void m(int x) { a = x; }",
            "void m(int x) { a = -x; }",
            "writes -p0 to field T.a instead of p0"),
        edit("void m() { a = 1; b = 1; }", "void m() { a = 1; }", "no longer writes field b"),
        edit(
            "void m() { a++; total++; }",
            "void m() { a++; }",
            "no longer reads field total; no longer writes field total"),
        edit(
            "Object m(Object x) { return ((Integer) x).byteValue(); }",
            "Object m(Object x) { return ((Number) x).byteValue(); }",
            "calls Number.byteValue instead of Integer.byteValue; casts to Number instead of Integer"),
        edit(
            "boolean m(Object x) { return x instanceof String; }",
            "boolean m(Object x) { return x instanceof Integer; }",
            "tests for instanceof Integer instead of String"),
        edit(
            "Object m() { return new ArrayList<Object>(); }",
            "Object m() { return new LinkedList<Object>(); }",
            "constructs LinkedList instead of ArrayList"),
        edit(
            "Object m(int n) { return new int[n]; }",
            "Object m(int n) { return new long[n]; }",
            "creates long[] instead of int[]"),
        edit(
            "int m(String x) { try { return one(1); } catch (IllegalStateException e) { return 7; } }",
            "int m(String x) { try { return one(1); } catch (RuntimeException e) { return 7; } }",
            "catches RuntimeException instead of IllegalStateException"),
        edit(
            "int m() { try { return one(1); } catch (IllegalStateException e) { return 7; } }",
            "int m() { return one(1); }",
            "no longer catches IllegalStateException"),
        edit(
            "void m() { try { one(1); two(1); } catch (RuntimeException e) { a = 7; } }",
            "void m() { try { one(1); } catch (RuntimeException e) { a = 7; return; } two(1); }",
            "handlers guard other steps, or in another order"),
        edit(
            "void m() { throw new IllegalStateException(\"x\"); }",
            "void m() { throw new IllegalArgumentException(\"x\"); }",
            "constructs IllegalArgumentException instead of IllegalStateException"),
        edit("void m() { a = 1; }", "synchronized void m() { a = 1; }", "now synchronized"),
        edit("static int m() { return 1; }", "int m() { return 1; }", "no longer static"),
        edit(
            "int m(int x) { return x; }",
            "int m(int x, long y) { return x; }",
            "takes (int, long) instead of (int)"),
        edit(
            "int m(int x) { return x; }",
            "long m(int x) { return x; }",
            "gives back long instead of int; returns (long) p0 instead of p0"),
        edit(
            "int m(Object x) { return x.hashCode(); }",
            "int m(Object x) { if (x == null) return 7; return x.hashCode(); }",
            "the condition p0 == null was added"),
        edit(
            "int m(Object x) { if (x == null) return 7; return x.hashCode(); }",
            "int m(Object x) { return x.hashCode(); }",
            "the condition p0 == null was removed"),
        edit(
            "boolean m(int x, int y, int z) { return x == 1 && y == 2 && z == 3; }",
            "boolean m(int x, int y, int z) { return x == 1 && y == 2 && x == y && z == 3; }",
            "the condition p0 == p1 was added"),
        edit(
            "boolean m(int x, int y, int z) { return x == z && y == x; }",
            "boolean m(int x, int y, int z) { return x == z && z == y && a == y && y == x; }",
            "also reads field a; the condition p2 == p1 was added; the condition a == p1 was added"),
        edit(
            "void m(int n) { a += n; }",
            "void m(int n) { for (int i = 0; i < n; i++) a += n; }",
            "a loop was added; the condition x0 < p0 was added"),
        edit(
            "int m(int n) { switch (n) { case 1: return 7; case 2: return 8; default: return 9; } }",
            "int m(int n) { switch (n) { case 1: return 7; case 5: return 8; default: return 9; } }",
            "case 2 was removed; case 5 was added"),
        edit(
            "Object m() { Supplier<Object> s = () -> 0.5; return s; }",
            "Object m() { Supplier<Object> s = () -> 0.7; return s; }",
            "a constant changed: 0.5 -> 0.7, in a lambda"),
        edit(
            "Object m() { Function<String, Object> s = String::length; return s; }",
            "Object m() { Function<String, Object> s = String::trim; return s; }",
            "uses String::trim instead of String::length"),
        edit(
            "int m(int n) { return n < 2 ? n : m(n - 1); }",
            "int m(int n) { return n < 2 ? n : m(n - 2); }",
            "a constant changed: -1 -> -2"),
        edit(
            "Object m() { return new Object() { int k() { return 1; } }; }",
            "Object m() { return new Object() { int k() { return 2; } }; }",
            "what an anonymous class does changed"),
        edit(
            "Object m() { return new Object() { int k() { return 1; } }; }",
            "Object m() { hashCode(); return new Object() { int k() { return 2; } }; }",
            "what an anonymous class does changed; also calls Object.hashCode"),
        edit(
            "void m(List<Object> l) { l.size(); }",
            "void m(ArrayList<Object> l) { ((Collection<?>) l).size(); }",
            "takes (ArrayList) instead of (List); calls Collection.size instead of List.size"),
        edit(
            "void m() { a = 1; b = 2; }",
            "void m() { b = 2; a = 1; }",
            "only the order of steps changed"),
        edit(
            "void m(Object x) { synchronized (x) { a = 1; } }",
            "void m(Object x) { a = 1; }",
            "no longer synchronizes a block"));
  }

  private static Arguments edit(String before, String after, String sentences) {
    return arguments(before, after, sentences);
  }

  @Test
  void equalListingsNeedNoSentence() {
    assertThat(describe("int m() { return 1; }", "int m() { return 1; }").sentences()).isEmpty();
  }

  @Test
  void listingsThatDifferAlwaysHaveASentence() throws Exception {
    List<String> listings = RealListings.of(ClassReader.class);
    for (int i = 1; i < listings.size(); i++) {
      String before = listings.get(i - 1);
      String after = listings.get(i);

      assertThat(ChangeDescription.of(before, after).sentences().isEmpty())
          .as("%s%n%s", before, after)
          .isEqualTo(before.equals(after));
    }
  }

  private static ChangeDescription describe(String before, String after) {
    return ChangeDescription.of(
        Fingerprints.listing(FIELDS + before), Fingerprints.listing(FIELDS + after));
  }
}
