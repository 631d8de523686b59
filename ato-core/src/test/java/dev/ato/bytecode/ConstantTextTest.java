package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class ConstantTextTest {

  private static final Handle BOOTSTRAP =
      new Handle(Opcodes.H_INVOKESTATIC, "a/B", "make", "()La/C;", false);

  @Test
  void kindsOfConstantsStayApart() {
    List<Object> constants =
        List.of(
            1,
            1L,
            1f,
            1d,
            "1",
            "class a.B",
            Type.getObjectType("a/B"),
            Type.getMethodType("()La/B;"),
            BOOTSTRAP,
            new Handle(Opcodes.H_INVOKESTATIC, "a/B", "make", "()La/C;", true),
            new Handle(Opcodes.H_INVOKEVIRTUAL, "a/B", "make", "()La/C;", false),
            new ConstantDynamic("c", "La/C;", BOOTSTRAP),
            new ConstantDynamic("c", "La/C;", BOOTSTRAP, 1),
            new ConstantDynamic("c", "La/C;", BOOTSTRAP, 1L));

    assertThat(new HashSet<>(constants.stream().map(ConstantText::of).toList()))
        .hasSameSizeAs(constants);
  }

  @Test
  void dynamicConstantsAreSpelledOut() {
    ConstantDynamic inner = new ConstantDynamic("in", "I", BOOTSTRAP, "x");
    ConstantDynamic outer = new ConstantDynamic("out", "La/C;", BOOTSTRAP, inner, 2);

    assertThat(ConstantText.of(outer))
        .isEqualTo(
            "dynamic out: a.C by [invoke static a.B.make(): a.C]("
                + "dynamic in: int by [invoke static a.B.make(): a.C](\"x\"), 2)");
  }

  @Test
  void fieldHandlesNameTheirType() {
    assertThat(ConstantText.of(new Handle(Opcodes.H_GETFIELD, "a/B", "f", "[I", false)))
        .isEqualTo("[get a.B.f: int[]]");
  }

  @Test
  void dynamicConstantsThatMultiplyWithoutEndAreRefused() {
    ConstantDynamic doubled = new ConstantDynamic("c", "I", BOOTSTRAP);
    for (int i = 0; i < 40; i++) {
      doubled = new ConstantDynamic("c", "I", BOOTSTRAP, doubled, doubled);
    }
    ConstantDynamic endless = doubled;

    assertThatThrownBy(() -> ConstantText.of(endless))
        .isInstanceOf(AtoException.class)
        .hasMessage("a constant of it is longer than 1048576 characters");
  }
}
