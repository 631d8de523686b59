package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with ato's own files, the program runs as if ato were not there, and one line
 * says what it is.
 */
class BadRulesIT {

  private static final String PROGRAM =
      """
      package app;

      public class Program {
        static int work(int n) {
          return n * n;
        }

        public static void main(String[] arguments) {
          System.out.println(work(3));
        }
      }
      """;

  private static final String GOOD_RULES =
      "traces:\n  - match: app.Program#work\n    runtime:\n      args: true\n";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void compileTheProgram() throws IOException, InterruptedException {
    workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    workspace.compile("app/Program.java");
  }

  @Test
  void aFileThatIsNotYaml() throws IOException, InterruptedException {
    workspace.write("ato.yaml", "traces:\n  - match: \"app.**\n");

    assertOneLine(run(), "ato.yaml:3:1");
  }

  @Test
  void anUnknownKey() throws IOException, InterruptedException {
    workspace.write("ato.yaml", "project: x\ntrace:\n  - match: app.**\n");

    assertOneLine(run(), "ato.yaml:2:1", "trace", "traces");
  }

  @Test
  void aRuleThatCannotBeParsed() throws IOException, InterruptedException {
    workspace.write("ato.yaml", "traces:\n  - match: app.Program#work(int\n");

    assertOneLine(run(), "ato.yaml:2:", "app.Program#work(int");
  }

  @Test
  void aRulesFileThatIsNotThere() throws IOException, InterruptedException {
    assertOneLine(
        workspace.java(Built.agent("none.yaml"), "-cp", "classes", "app.Program"), "none.yaml");
  }

  @Test
  void aRuleThatMatchesNothingNamesTheNearest() throws IOException, InterruptedException {
    workspace.write("ato.yaml", "traces:\n  - match: app.Program#wrok\n");

    assertOneLine(run(), "app.Program#wrok", "work");
  }

  @Test
  void aRuleForAClassThatIsNeverLoaded() throws IOException, InterruptedException {
    workspace.write("ato.yaml", "traces:\n  - match: app.Progam#work\n");

    assertOneLine(run(), "app.Progam#work", "app.Program");
  }

  @Test
  void aJournalFolderThatCannotBeMade() throws IOException, InterruptedException {
    workspace.write("taken", "a file where the folder should be");
    workspace.write("ato.yaml", "journal: taken/journal\n" + GOOD_RULES);

    assertOneLine(run(), "taken");
  }

  @Test
  void aDatabaseThatIsNotOne() throws IOException, InterruptedException {
    Files.writeString(workspace.file("ato.db"), "this is not a database but a text of some length");
    workspace.write("ato.yaml", "store: direct\n" + GOOD_RULES);

    assertOneLine(run(), "ato.db is not a SQLite database");
  }

  @Test
  void aDatabaseThatCannotBeMeant() throws IOException, InterruptedException {
    workspace.write("ato.yaml", "database: mysql://host/db\n" + GOOD_RULES);

    assertOneLine(run(), "mysql");
  }

  private Outcome run() throws IOException, InterruptedException {
    return workspace.java(Built.agent(""), "-cp", "classes", "app.Program");
  }

  private static void assertOneLine(Outcome outcome, String... parts) {
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.stdout()).isEqualTo("9" + System.lineSeparator());
    assertThat(outcome.stderr().lines()).as(outcome.stderr()).hasSize(1);
    assertThat(outcome.stderr()).startsWith("ato: ").contains(parts);
  }
}
