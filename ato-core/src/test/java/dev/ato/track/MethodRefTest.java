package dev.ato.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MethodRefTest {

  @Test
  void aSignatureNamesTheParametersBySimpleType() {
    MethodRef method = new MethodRef("a.b.C$D", "run", "([[DLjava/lang/String;I[Ljava/util/Map;)V");

    assertThat(method.signature()).isEqualTo("a.b.C$D#run(double[][], String, int, Map[])");
  }

  @Test
  void aShortNameLeavesOutPackageAndParameters() {
    assertThat(new MethodRef("a.b.C", "run", "()V").shortName()).isEqualTo("C#run");
    assertThat(new MethodRef("C", "run", "()V").shortName()).isEqualTo("C#run");
  }
}
