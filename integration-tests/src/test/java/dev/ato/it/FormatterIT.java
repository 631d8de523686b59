package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration's program, google-java-format, as a user would trace it: two versions, and one
 * version twice.
 */
class FormatterIT {

  private static final boolean ON_25 = Runtime.version().feature() >= 25;
  private static final String OLD = jar(ON_25 ? "1.28.0" : "1.25.2");
  private static final String NEW = jar(ON_25 ? "1.37.0" : "1.28.0");
  private static final String SOURCE = ON_25 ? "Shapes.java" : "Notice.java";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void copyTheDemonstration() throws IOException {
    workspace = new Workspace(folder);
    workspace.copy("integration-tests/demo/ato.yaml");
    workspace.copy("integration-tests/demo/" + SOURCE);
    workspace.copy("integration-tests/target/apps/" + OLD);
    workspace.copy("integration-tests/target/apps/" + NEW);
  }

  @Test
  void whyNamesTheChangedMethodsAndTheFirstCallThatDiffers()
      throws IOException, InterruptedException {
    String before = format(OLD).stdout();
    String after = format(NEW).stdout();

    Outcome why = workspace.ato("why");

    assertThat(before).isNotEqualTo(after);
    assertThat(why.exitCode()).isEqualTo(1);
    assertThat(why.stderr()).isEmpty();
    assertThat(why.stdout())
        .contains("CODE changed")
        .contains("first: " + (ON_25 ? "JavadocFormatter#formatJavadoc" : "Formatter#formatSource"))
        .contains(ON_25 ? "JavadocLexer#" : "CODE changed: JavaInputAstVisitor#visitLiteral")
        .containsPattern(ON_25 ? "call 2 of 2" : "call 1 of 2, .*same arguments");
    assertThat(why.stdout().lines())
        .hasSizeLessThanOrEqualTo(24)
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void theSameVersionTwiceShowsNoDifference() throws IOException, InterruptedException {
    format(NEW);
    format(NEW);

    Outcome why = workspace.ato("why");
    Outcome diff = workspace.ato("diff", "1", "2");

    assertThat(why.exitCode()).as(why.stdout()).isZero();
    assertThat(diff.exitCode()).as(diff.stdout()).isZero();
  }

  @Test
  void theProgramPrintsTheSameUnderTheAgent() throws IOException, InterruptedException {
    Outcome bare = workspace.java("-jar", NEW, SOURCE);
    Outcome traced = workspace.java(Built.agent(""), "-jar", NEW, SOURCE);

    assertThat(traced).isEqualTo(bare);
  }

  @Test
  void theProgramFailsTheSameUnderTheAgent() throws IOException, InterruptedException {
    Files.delete(workspace.file("ato.yaml"));
    workspace.write("Broken.java", "class Broken { void f( { }");
    Outcome bare = workspace.java("-jar", NEW, "Broken.java");
    Outcome traced =
        workspace.java(
            Built.agent("trace=com.google.googlejavaformat.**"), "-jar", NEW, "Broken.java");

    assertThat(bare.exitCode()).isEqualTo(1);
    assertThat(traced).isEqualTo(bare);
  }

  private Outcome format(String jar) throws IOException, InterruptedException {
    Outcome outcome = workspace.ato("run", "--", Built.jdkTool("java"), "-jar", jar, SOURCE);
    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
    assertThat(outcome.stderr()).isEmpty();
    return outcome;
  }

  private static String jar(String version) {
    return "google-java-format-" + version + "-all-deps.jar";
  }
}
