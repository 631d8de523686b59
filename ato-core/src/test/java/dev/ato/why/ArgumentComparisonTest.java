package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.why.Finding.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentComparisonTest {

  private final Recording before = new Recording(1).arguments("train", "a.csv");
  private final Recording after = new Recording(2).arguments("train", "a.csv");

  @Test
  void equalWordsAreTheSame() {
    assertThat(compare().surelySame()).isTrue();
  }

  @Test
  void aWordIsNamedByItsPosition() {
    after.arguments("train", "b.csv");

    assertThat(compare().differences())
        .containsExactly(Difference.changed("argument 2", "a.csv", "b.csv"));
  }

  @Test
  void anAddedWordHasNoOlderSide() {
    after.arguments("train", "a.csv", "-v");

    assertThat(compare().differences())
        .containsExactly(Difference.between("argument 3", Optional.empty(), Optional.of("-v")));
  }

  @Test
  void anotherJarIsTheProgramAndNoArgument() {
    after.program("app-2.jar");

    assertThat(compare().state()).isEqualTo(State.SAME);
    assertThat(compare().remarks()).containsExactly("program app.jar -> app-2.jar");
  }

  @Test
  void anotherMainClassIsAnotherProgram() {
    before.program("com.acme.Main");
    after.program("com.acme.Other");

    assertThat(compare().differences())
        .containsExactly(Difference.changed("program", "com.acme.Main", "com.acme.Other"));
  }

  @Test
  void aMaskedWordIsUnknown() {
    before.arguments("--password=***");
    after.arguments("--password=***");

    assertThat(compare().gaps()).containsExactly(Gap.of("argument 1 is masked as a secret"));
  }

  private Finding compare() {
    return ArgumentComparison.of(new RunPair(before.build(), after.build()));
  }
}
