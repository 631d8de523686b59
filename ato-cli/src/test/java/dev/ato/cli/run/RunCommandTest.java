package dev.ato.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.store.StorePlace;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import dev.ato.cli.testing.Traced;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ato run} does without the packaged agent; the integration tests run it whole. */
class RunCommandTest {

  private static final Instant MIDDAY = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;

  @Test
  void withoutAProgramItSaysWhereToPutOne() {
    Answer expected =
        new Answer(2, "", "ato: no program after --; like this: ato run -- java -jar app.jar\n");

    assertThat(ato("run")).isEqualTo(expected);
    assertThat(ato("run", "ato.yaml", "--")).isEqualTo(expected);
  }

  @Test
  void whatStandsBehindTheDashesBelongsToTheProgram() {
    assertThat(ato("run", "--jurnal=x", "--", "java").err())
        .isEqualTo("ato: no option \"--jurnal=x\"; did you mean --journal? (see ato run --help)\n");
    assertThat(ato("run", "--", "java", "--jurnal=x", "--help").err())
        .startsWith("ato: this ato carries no agent");
  }

  @Test
  void aRunTakesTheExitCodeOfItsProcess() {
    Traced.at(1).endIn(folder);

    Run run = recorded().take(new Ending(999_000_001, MIDDAY, 4)).get(0);

    assertThat(run.exitCode()).isEmpty();
    assertThat(run.id()).isEqualTo(1);
  }

  @Test
  void aProgramThatRecordedNothingLeavesNoDatabase() {
    assertThat(recorded().take(new Ending(1, MIDDAY, 0))).isEmpty();
    assertThat(Files.exists(folder.resolve("ato.db"))).isFalse();
  }

  @Test
  void anOlderRunIsNotTakenForThatOfTheProgram() {
    Traced.at(1).endIn(folder);

    assertThat(recorded().take(new Ending(5, MIDDAY.plusSeconds(3600), 0))).isEmpty();
  }

  private Recorded recorded() {
    Surroundings surroundings = new Terminal(folder).surroundings();
    DatabaseUrl database = DatabaseUrl.parse("ato.db", folder);
    return new Recorded(surroundings, new StorePlace(database, database.journalFolder()));
  }

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
