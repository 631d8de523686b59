package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ato run -- mvn test} on a project that has never heard of ato. */
class BuildToolsIT {

  static final String MAVEN = System.getProperty("ato.it.maven") + "/bin/mvn";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void copyTheProject() throws IOException {
    workspace = project(folder);
  }

  /** A folder with the sources of a small project. */
  static Workspace project(Path folder) throws IOException {
    Workspace workspace = new Workspace(folder);
    Path project = Built.file("integration-tests/src/test/programs/maven");
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file);
        workspace.write(
            project.relativize(file).toString(),
            content.replace("${junit.version}", System.getProperty("ato.it.junit")));
      }
    }
    return workspace;
  }

  @Test
  void theTestedCodeIsTracedAndMavenItselfIsNot() throws IOException, InterruptedException {
    test();

    assertThat(workspace.ato("runs", "--json").stdout())
        .contains("\"command\":[\"tests\"]")
        .containsOnlyOnce("\"id\":");
    assertThat(workspace.ato("traces", "--json").stdout())
        .contains("com.acme.Scorer#score", "com.acme.ScorerTest#halves")
        .doesNotContain("org.apache");
  }

  @Test
  void aChangeOfTheTestedCodeIsNamedAndNothingElse() throws IOException, InterruptedException {
    test();
    Path source = workspace.file("src/main/java/com/acme/Scorer.java");
    Files.writeString(source, Files.readString(source).replace("x * 0.5", "x * 0.25 * 2"));
    test();

    Outcome why = workspace.ato("why");

    assertThat(why.line(2)).startsWith("CODE changed").contains("com.acme.Scorer#score(double)");
    assertThat(why.stdout()).contains("Same     arguments none");
  }

  private void test() throws IOException, InterruptedException {
    Outcome outcome = workspace.ato("run", "--", MAVEN, "-B", "-o", "-q", "test");
    assertThat(outcome.exitCode()).as(outcome.stdout() + outcome.stderr()).isZero();
    assertThat(outcome.stderr()).doesNotContain("ato: ");
  }
}
