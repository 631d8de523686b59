package dev.ato.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Snapshot;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.TracedProgram;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void recordTwoRuns() {
    new TracedProgram(1)
        .method("com.acme.Scorer#score", "load argument 1\npush 0.5d\nmultiply\nreturn\n")
        .method("com.acme.Model#predict", "return\n")
        .method("com.acme.Other#score", "old\n")
        .run(folder);
    new TracedProgram(2)
        .method("com.acme.Scorer#score", "load argument 1\npush 0.51d\nmultiply\nreturn\n")
        .method("com.acme.Model#predict", "return\n")
        .method("com.acme.Other#score", "new\n")
        .run(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.Scorer#score",
        "com.acme.Scorer#score(double)",
        "com.acme.Scorer::score",
        "Scorer#score",
        "acme.Scorer#score"
      })
  void aMethodCanBeNamedInManyWays(String name) throws IOException {
    Terminal.Answer answer = ato("diff", "1", "2", name);

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(1);
    Snapshot.assertMatches("diff-method", answer.out());
  }

  @Test
  void aNameOfSeveralChangedMethodsListsThem() {
    assertThat(ato("diff", "1", "2", "score"))
        .isEqualTo(
            new Terminal.Answer(
                2,
                "",
                "ato: \"score\" means 2 changed methods: 'com.acme.Scorer#score(double)',"
                    + " 'com.acme.Other#score(double)'\n"));
  }

  @Test
  void anUnchangedMethodIsTheSame() {
    assertThat(ato("diff", "1", "2", "Model#predict"))
        .isEqualTo(new Terminal.Answer(0, "Model#predict: its code is the same, run 1 -> 2\n", ""));
  }

  @Test
  void anUnknownMethodIsRefusedWithTheNearestOne() {
    assertThat(ato("diff", "1", "2", "Model#perdict"))
        .isEqualTo(
            new Terminal.Answer(
                2,
                "",
                "ato: no method \"Model#perdict\" was recorded in these runs; did you mean"
                    + " Model#predict?\n"));
  }

  @Test
  void jsonHoldsTheHunks() {
    assertThat(ato("diff", "--json", "1", "2", "Scorer#score").out())
        .contains("\"kind\":\"changed\"")
        .contains("push 0.51d")
        .hasLineCount(1);
  }

  @Test
  void withoutRunsItIsNotUnderstood() {
    Terminal.Answer answer = ato("diff", "1");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("NEW").hasLineCount(1);
  }

  private Terminal.Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
