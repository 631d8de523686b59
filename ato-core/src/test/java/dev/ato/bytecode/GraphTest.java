package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the graph sees through, each in a pair: clothes that must not show, logic that must. */
class GraphTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // temporaries and copies
        "int m(int a) { return a * 2; } | int m(int a) { int t = a; int u = t * 2; return u; }",
        "int m(int a) { int k = 5; return a; } | int m(int a) { return a; }",
        "int m(int a) { a++; return a; } | int m(int a) { return a + 1; }",
        "int m(int a) { return a - 1; } | int m(int a) { return a + -1; }",
        // the way a condition is written
        "int m(int a) { if (a > 0) return 1; return 2; } | int m(int a) { if (!(a > 0)) return 2; return 1; }",
        "int m(int a) { return a > 0 ? 1 : 2; } | int m(int a) { if (0 < a) { return 1; } else { return 2; } }",
        "boolean m(int a) { return a == 3; } | boolean m(int a) { if (a == 3) return true; return false; }",
        "boolean m(Object a) { return a == null; } | boolean m(Object a) { return !(a != null); }",
        // tails written once or twice
        "int m(int a) { int r; if (a > 0) { r = f(a); } else { r = g(a); } return r; } | int m(int a) { if (a > 0) return f(a); return g(a); }",
        "void m(int a) { if (a > 0) { f(1); h(); } else { g(1); h(); } } | void m(int a) { if (a > 0) { f(1); } else { g(1); } h(); }",
        // loops
        "int m(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; } | int m(int n) { int i = 0; int s = 0; while (i < n) { s += i; i++; } return s; }",
        // concatenation
        "String m(int a) { return \"x\" + a + 'c'; } | String m(int a) { return new StringBuilder().append(\"x\").append(a).append('c').toString(); }",
        "String m(Integer a) { return \"x\" + a; } | String m(Integer a) { return \"x\" + String.valueOf(a); }",
      })
  void clothesAreInvisible(String one, String other) {
    assertThat(listing(one)).isEqualTo(listing(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int m(int a, int b) { return a - b; } | int m(int a, int b) { return b - a; }",
        "int m(int a) { int t = f(a); return a; } | int m(int a) { return a; }",
        "int m(int a) { return f(a) + g(a); } | int m(int a) { int t = g(a); return f(a) + t; }",
        "int m(int a) { return a++; } | int m(int a) { return ++a; }",
        "float m(float a) { return a - 0f; } | float m(float a) { return a + -0f; }",
        "double m(double a) { return a - 1; } | double m(double a) { return a + 1; }",
        // NaN fails both
        "int m(double a) { return a > 0 ? 1 : 2; } | int m(double a) { return !(a <= 0) ? 1 : 2; }",
        "boolean m(int a) { return a < 3; } | boolean m(int a) { return a <= 3; }",
        "boolean m(int a, int b) { return a < b; } | boolean m(int a, int b) { return b < a; }",
        "void m(int a) { if (a > 0) { f(1); h(); } else { g(1); h(); } } | void m(int a) { if (a > 0) { f(1); h(); } else { g(1); } }",
        "void m(int a) { f(1); f(2); } | void m(int a) { f(2); f(1); }",
        "int m(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; } | int m(int n) { int s = 0; int i = 0; do { s += i; i++; } while (i < n); return s; }",
        "int m(int n) { int a = 1, b = 2; while (n-- > 0) { int t = a; a = b; b = t; } return a; } | int m(int n) { int a = 1, b = 2; while (n-- > 0) { int t = a; a = b; b = t; } return b; }",
        "int m(int x) { switch (x) { case 1: return 5; default: return 6; } } | int m(int x) { switch (x) { case 2: return 5; default: return 6; } }",
        "int m(int x) { return x / 2; } | int m(int x) { return x >> 1; }",
        "int m(int x) { return (byte) x; } | int m(int x) { return x; }",
        "Object m(Object x) { return (String) x; } | Object m(Object x) { return x; }",
        "void m(int[] x) { int y = x[0]; } | void m(int[] x) { }",
        "void m(int x, int y) { int z = x / y; } | void m(int x, int y) { }",
        // the builder is seen by another, or not asked in the same order
        "String m(int a) { return \"x\" + a; } | String m(int a) { var b = new StringBuilder().append(\"x\").append(a); k(b); return b.toString(); }",
        "String m(int a) { return \"x\" + a; } | String m(int a) { var b = new StringBuilder(); if (a > 0) b.append(\"x\"); return b.append(a).toString(); }",
        "String m(int a) { return \"x\" + a; } | String m(int a) { var b = new StringBuilder(); for (int i = 0; i < a; i++) b.append(\"x\"); return b.append(a).toString(); }",
        "String m(int a) { return \"x\" + a; } | String m(char a) { return \"x\" + a; }",
        "String m(Object a) { return \"x\" + a + f(1); } | String m(Object a) { int t = f(1); return \"x\" + a + t; }",
        "String m(char[] a) { return new StringBuilder().append(a).toString(); } | String m(Object a) { return \"\" + a; }",
        "boolean m(String a) { String s = a + 1; return s == s; } | boolean m(String a) { return (a + 1) == (a + 1); }",
      })
  void logicIsVisible(String one, String other) {
    assertThat(listing(one)).isNotEqualTo(listing(other));
  }

  @Test
  void aLoopThatDoesNothingForEverIsNoReturn() {
    assertThat(listing("void m(int a) { while (true) { } }")).contains("loop forever");
  }

  @Test
  void aDecidedJumpIsFollowedOnItsOwnWayOnly() {
    String decided = "int m(int a) { boolean b = a > 0; if (b) return f(1); return f(2); }";

    assertThat(listing(decided))
        .isEqualTo(listing("int m(int a) { if (a > 0) return f(1); return f(2); }"));
  }

  @Test
  void subroutinesAreListedAsTheyStand() {
    String listing = Assembled.listing(Opcodes.V1_4, Opcodes.ACC_STATIC, "()V", GraphTest::jsr);

    assertThat(listing).contains("in simple form: it uses subroutines", "call subroutine");
  }

  @Test
  void anExpressionOfTenThousandOperationsIsListedAsItStands() {
    String listing =
        Assembled.listing(
            "(I)I",
            code -> {
              code.visitVarInsn(Opcodes.ILOAD, 0);
              for (int i = 0; i < 10_000; i++) {
                code.visitVarInsn(Opcodes.ILOAD, 0);
                code.visitInsn(Opcodes.IADD);
              }
              code.visitInsn(Opcodes.IRETURN);
            });

    assertThat(listing).contains("in simple form: an expression of it nests deeper than 300");
  }

  @Test
  void anExpressionIsReadOnASmallStack() throws Exception {
    StringBuilder sum = new StringBuilder("class T { int m(int a) { return a");
    for (int i = 0; i < 299; i++) {
      sum.append(" + a");
    }
    Map<String, byte[]> classes = Sources.compile(sum.append("; } }").toString());
    List<String> listings = new ArrayList<>();
    Runnable work = () -> listings.add(Fingerprints.methodOf(classes).listing());
    Thread small = new Thread(null, work, "small", 512 * 1024);
    small.start();
    small.join();

    assertThat(listings).singleElement().asString().contains("return").doesNotContain("simple");
  }

  @Test
  void aMethodWithTooManyWaysBetweenTooManyVariablesIsListedAsItStands() {
    String listing = Assembled.listing("(I)I", GraphTest::manyWays);

    assertThat(listing).contains("in simple form: it is too large to be read as a graph");
  }

  @Test
  void whatIsUsedAgainAndAgainIsWrittenOnce() {
    StringBuilder doubling = new StringBuilder("int m(int a) { ");
    for (int i = 0; i < 200; i++) {
      doubling.append("a = a + a; ");
    }

    assertThat(listing(doubling.append("return a; }").toString()).length()).isLessThan(10_000);
  }

  private static void manyWays(MethodVisitor code) {
    for (int slot = 1; slot < 50; slot++) {
      code.visitVarInsn(Opcodes.ILOAD, 0);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/T", "f", "(I)I", false);
      code.visitVarInsn(Opcodes.ISTORE, slot);
    }
    for (int i = 0; i < 6_000; i++) {
      Label behind = new Label();
      code.visitVarInsn(Opcodes.ILOAD, 1 + i % 49);
      code.visitJumpInsn(Opcodes.IFEQ, behind);
      code.visitIincInsn(1 + i * 7 % 49, 1);
      code.visitLabel(behind);
    }
    for (int slot = 1; slot < 50; slot++) {
      code.visitVarInsn(Opcodes.ILOAD, slot);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/T", "m", "(I)I", false);
      code.visitInsn(Opcodes.POP);
    }
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void jsr(MethodVisitor code) {
    Label subroutine = new Label();
    code.visitJumpInsn(Opcodes.JSR, subroutine);
    code.visitInsn(Opcodes.RETURN);
    code.visitLabel(subroutine);
    code.visitVarInsn(Opcodes.ASTORE, 0);
    code.visitVarInsn(Opcodes.RET, 0);
  }

  private static String listing(String method) {
    String source =
        "abstract class T { int f(int x) { return x; } int g(int x) { return -x; } void h() {} "
            + "void k(Object o) {} "
            + method
            + " }";
    return Fingerprints.method(Fingerprints.fingerprints(Sources.compile(source), "T"), "m")
        .listing();
  }
}
