package dev.ato.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.answer.Screen;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import dev.ato.cli.testing.Traced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsCommandTest {

  @TempDir Path folder;

  @Test
  void runsAreListedNewestFirstWithTheComparisonToTypeNext() {
    Traced.at(1).endIn(folder);
    Traced.at(2, "other", "tool.jar", "two words").endIn(folder);

    Answer answer = ato("runs");

    assertThat(answer)
        .isEqualTo(
            new Answer(
                0,
                """
                RUN  STARTED               TOOK  STATUS     PROJECT  COMMAND
                  2  2026-11-22 12:02:00  1.5 s  completed  other    tool.jar two words
                  1  2026-11-22 12:01:00  1.5 s  completed  demo     app.jar --epochs=3
                Next     ato why 1 2
                """,
                ""));
  }

  @Test
  void theProjectOfAllIsNotRepeated() {
    Traced.at(1).endIn(folder);

    assertThat(ato("runs").out())
        .isEqualTo(
            """
            RUN  STARTED               TOOK  STATUS     COMMAND
              1  2026-11-22 12:01:00  1.5 s  completed  app.jar --epochs=3
            Next     ato show 1
            """);
  }

  @Test
  void aProjectAndAStatusRestrictTheList() {
    Traced.at(1).endIn(folder);
    Traced.at(2, "other", "tool.jar").endIn(folder);
    Traced.at(3, "other", "tool.jar").leaveIn(folder);

    assertThat(ato("runs", "--project", "other", "--status", "completed").out())
        .contains("tool.jar")
        .doesNotContain("app.jar")
        .hasLineCount(3);
    assertThat(ato("runs", "--status", "sleeping"))
        .isEqualTo(
            new Answer(
                2,
                "",
                "ato: no status \"sleeping\"; accepted are running, completed, failed and lost\n"));
  }

  @Test
  void manyRunsFitTheScreenUntilAllAreAskedFor() {
    for (int minute = 1; minute <= 30; minute++) {
      Traced.at(minute, "demo", "x".repeat(200)).endIn(folder);
    }

    Answer cut = ato("runs");

    assertThat(cut.out())
        .contains("and 10 older: ato runs --all")
        .endsWith("Next     ato why 29 30\n");
    assertThat(cut.out().lines())
        .hasSizeLessThanOrEqualTo(24)
        .allMatch(line -> line.length() <= Screen.WIDTH);
    assertThat(ato("runs", "--all").out().lines()).hasSize(32);
  }

  @Test
  void jsonHoldsEveryField() {
    Traced.at(1).endIn(folder);

    assertThat(ato("runs", "--json").out())
        .isEqualTo(
            """
            {"schema":"ato-answer/1","answer":"runs","runs":[{"id":1,\
            "key":"55a54008-ad1b-3589-aa21-0d2629c1df41","project":"demo",\
            "command":["app.jar","--epochs=3"],"mainClass":"com.acme.Main",\
            "status":"completed","start":"2026-11-22T12:01:00Z",\
            "end":"2026-11-22T12:01:01.500Z","tags":["baseline"],"pid":999000001,\
            "host":"elsewhere","atoVersion":"0.1.0"}]}
            """);
  }

  @Test
  void theDatabaseIsFoundWhereTheRulesFileOrTheOptionSays() throws IOException {
    Traced.at(1).endIn(folder);
    assertThat(ato("runs").exitCode()).isZero();
    Files.createDirectories(folder.resolve("elsewhere"));
    Files.move(folder.resolve("ato.db"), folder.resolve("elsewhere/kept.db"));

    Answer withOption = ato("runs", "--db", "elsewhere/kept.db");
    Files.writeString(folder.resolve("ato.yaml"), "database: sqlite:///elsewhere/kept.db\n");
    Answer withFile = ato("runs");

    assertThat(withOption.out()).contains("app.jar");
    assertThat(withFile).isEqualTo(withOption);
  }

  @Test
  void aFileThatIsNoDatabaseIsOneLine() throws IOException {
    Files.writeString(
        folder.resolve("ato.db"), "certainly not a database, but long enough ".repeat(30));

    Answer answer = ato("runs");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .isEqualTo("ato: " + folder.resolve("ato.db") + " is not a SQLite database\n");
  }

  @Test
  void onlyVerboseShowsAStackTrace() throws IOException {
    Files.writeString(
        folder.resolve("ato.db"), "certainly not a database, but long enough ".repeat(30));

    assertThat(ato("runs", "--verbose").err()).contains("\tat dev.ato.");
  }

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
