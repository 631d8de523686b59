package dev.ato.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Snapshot;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
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
        .contains(
            "\"counts\":{\"changed\":1,\"classes\":0,\"added\":1,\"removed\":4,\"renamed\":0,"
                + "\"moved\":0,\"following\":0,\"noise\":1,\"same\":2}")
        .contains("\"changed\":[{\"class\":\"com.acme.Loss\",\"method\":\"huber\"")
        .doesNotContain("\"noise\":[");
    assertThat(ato("compare", "old", "new", "--json", "--noise").out()).contains("\"noise\":[{");
  }

  @Test
  void whatChangedInAClassBesideItsMethodsStandsInOneLine() throws IOException {
    compile(
        "plain",
        "package com.acme; class Pool implements Runnable { int size; public void run() {} }");
    compile("marked", "package com.acme; class Pool { volatile int size; public void run() {} }");

    Answer answer = ato("compare", "plain", "marked");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.out())
        .contains("Logic of 1 class changed, 0 added, 0 removed\n")
        .contains("Classes  com.acme.Pool  no longer implements Runnable, and 1 more\n");
    assertThat(ato("compare", "plain", "marked", "--all").out())
        .contains("Classes  com.acme.Pool\n           no longer implements Runnable\n")
        .contains("           size is volatile\n");
  }

  @Test
  void renamedMethodsAndMovedClassesAreToldFromChangedOnes() throws IOException {
    String program =
        """
        package com.acme%s;
        class Sums {
          int[] all = {1, 2};
          int %2$s() { int sum = 0; for (int x : all) sum += x; return sum; }
          int twice() { return %2$s() + %2$s(); }
        }
        class Use { int use(Sums sums) { return sums.twice() * %3$s; } }
        """;
    compile("one", program.formatted("", "sum", 3));
    compile("two", program.formatted(".sums", "total", 3));
    compile("three", program.formatted(".sums", "total", 4));

    Answer named = ato("compare", "one", "two");
    Answer changed = ato("compare", "one", "three");

    assertThat(named.exitCode()).isZero();
    Snapshot.assertMatches("compare-renamed", named.out());
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.out())
        .contains("Logic of 1 method changed, 0 added, 0 removed, 3 renamed or moved\n")
        .contains("Changed  com.acme.sums.Use#use(Sums)");
    assertThat(ato("compare", "one", "two", "--json").out())
        .contains("\"renamed\":[{\"class\":\"com.acme.sums.Sums\",\"method\":\"total\"")
        .contains("\"moved\":[{\"from\":\"com.acme.Sums\",\"class\":\"com.acme.sums.Sums\"");
    assertThat(ato("compare", "one", "two", "Sums#total").exitCode()).isZero();
  }

  @Test
  void theSecondTimeItKnowsTheBytesAndAnswersTheSame() throws IOException {
    Terminal terminal = new Terminal(folder).with("XDG_CACHE_HOME", folder.toString());

    Answer first = terminal.ato("compare", "old", "new", "--noise");
    Answer second = terminal.ato("compare", "old", "new", "--noise");

    assertThat(second).isEqualTo(first).isEqualTo(ato("compare", "old", "new", "--noise"));
    try (Stream<Path> files = Files.list(folder.resolve("ato"))) {
      assertThat(files).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
    }
  }

  @Test
  void aCacheFolderThatCannotBeMadeIsHarmless() throws IOException {
    Files.writeString(folder.resolve("ato"), "a file in its place");
    Terminal terminal = new Terminal(folder).with("XDG_CACHE_HOME", folder.toString());

    assertThat(terminal.ato("compare", "old", "new")).isEqualTo(ato("compare", "old", "new"));
  }

  @Test
  void severalPathsAreOneBuildAsInAClassPath() throws IOException {
    compile("other", "package com.acme; class Other { void m() {} }");

    assertThat(ato("compare", "old" + File.pathSeparator + "other", "old").out())
        .contains("0 added, 2 removed");
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
