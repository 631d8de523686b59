package dev.ato.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Snapshot;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private static final String OLD =
      """
      package com.acme;
      class Loss {
        double huber(double x) { return x < 0.5 ? x : 0.5; }
        double square(double x) { double y = x; return y * y; }
        int same() { return 1; }
        void gone() {}
      }
      class Old { void a() {} void b() {} }
      """;

  private static final String NEW =
      """
      package com.acme;
      class Loss {
        double huber(double x) { return x < 0.05 ? x : 0.05; }
        double square(double x) { int unused; double y = x; return y * y; }
        int same() { return 1; }
        void added(int n) {}
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void compile() throws IOException {
    compile("old", OLD);
    compile("new", NEW);
  }

  private void compile(String name, String source) throws IOException {
    Path sources = Files.createDirectory(folder.resolve(name + "-sources"));
    Path file = Files.writeString(sources.resolve("Loss.java"), source);
    int failures =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, "-g", "-d", folder.resolve(name) + "", file + "");
    assertThat(failures).isZero();
  }

  @Test
  void listsWhatChangedInLogicAndCountsWhatChangedInClothes() throws IOException {
    Answer answer = ato("compare", "old", "new");

    assertThat(answer.exitCode()).isEqualTo(1);
    Snapshot.assertMatches("compare", answer.out());
    Snapshot.assertFitsTheScreen(answer.out());
  }

  @Test
  void noiseNamesTheMethodsThatOnlyChangedTheirClothes() {
    assertThat(ato("compare", "old", "new").out()).contains("Noise    1 method with other");
    assertThat(ato("compare", "old", "new", "--noise").out())
        .contains("Noise    com.acme.Loss#square(double)");
  }

  @Test
  void aMethodIsShownAsTheDiffOfItsListings() throws IOException {
    Answer answer = ato("compare", "old", "new", "Loss#huber");

    assertThat(answer.exitCode()).isEqualTo(1);
    Snapshot.assertMatches("compare-method", answer.out());
  }

  @Test
  void aBuildDoesNotDifferFromItself() {
    Answer answer = ato("compare", "old", "old");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("No difference in logic").contains("Same     8 methods");
  }

  @Test
  void answersInJson() {
    assertThat(ato("compare", "old", "new", "--json").out())
        .contains("\"counts\":{\"changed\":1,\"added\":1,\"removed\":4,\"noise\":1,\"same\":2}")
        .contains("\"changed\":[{\"class\":\"com.acme.Loss\",\"method\":\"huber\"")
        .doesNotContain("\"noise\":[");
    assertThat(ato("compare", "old", "new", "--json", "--noise").out()).contains("\"noise\":[{");
  }

  @Test
  void aMethodThatDoesNotDifferIsNotKnown() {
    assertThat(ato("compare", "old", "new", "Loss#hubr"))
        .isEqualTo(
            new Answer(
                2,
                "",
                "ato: no method that differs is called \"Loss#hubr\"; did you mean"
                    + " com.acme.Loss#huber(double)?\n"));
  }

  @Test
  void aClassThatCannotBeReadIsToldAndFails() throws IOException {
    Files.writeString(folder.resolve("new/com/acme/Broken.class"), "no class");

    Answer answer = ato("compare", "old", "new");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).startsWith("ato: ").contains("Broken.class").hasLineCount(1);
    assertThat(answer.out()).startsWith("ato compare");
  }

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
