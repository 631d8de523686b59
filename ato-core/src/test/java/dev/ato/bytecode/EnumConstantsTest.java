package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

class EnumConstantsTest {

  private static final String BESIDE =
      "static final F Q = new F(\"q\", 0); static final E ALIAS = valueOf(\"A\");";

  @Test
  void constantsStandInTheOrderOfTheirOrdinals() {
    assertThat(constants("B(1), A(2) { int f() { return 2; } }; E(int i) {} int f() { return 1; }"))
        .containsExactly("B", "A");
  }

  @Test
  void whatElseIsMadeOfATextAndANumberIsNoConstant() {
    assertThat(constants("B, A; static class F { F(String s, int i) {} } " + BESIDE))
        .containsExactly("B", "A");
  }

  @Test
  void aSwitchIsTheSameWithSuchAFieldBeside() {
    assertThat(ofSwitch("A, B; " + BESIDE, 0)).isEqualTo(ofSwitch("A, B;", 0));
  }

  @Test
  void whichConstantIsMeantIsVisibleWithSuchAFieldBeside() {
    assertThat(ofSwitch("A, B; " + BESIDE, 0)).isNotEqualTo(ofSwitch("B, A; " + BESIDE, 0));
  }

  private static Sha256 ofSwitch(String constants, int place) {
    String given = "static class F { F(String s, int i) {} } enum E { " + constants + " } ";
    String choice = "int m(E e) { switch (e.ordinal()) { case " + place + ": return 1; default: ";
    return Fingerprints.ofMethod(given + choice + "return 2; } }");
  }

  private static List<String> constants(String body) {
    ClassNode node = new ClassNode();
    new ClassReader(Sources.compileClass("E", "enum E { " + body + " }")).accept(node, 0);
    return Neighbours.method(node, "<clinit>", "()V")
        .flatMap(making -> EnumConstants.of(Code.of(making), node))
        .orElseThrow();
  }
}
