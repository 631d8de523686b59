package dev.ato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.answer.Screen;
import dev.ato.cli.testing.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtoCommandTest {

  @TempDir Path folder;

  @Test
  void aloneItShowsItsCommandsOnHalfAScreen() {
    Terminal.Answer answer = ato();

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out()).contains("ato runs").contains("ato run -- java -jar app.jar");
    assertThat(answer.out().lines())
        .hasSizeLessThanOrEqualTo(24)
        .allMatch(line -> line.length() <= Screen.WIDTH);
    assertThat(ato("--help")).isEqualTo(answer);
    assertThat(ato("help")).isEqualTo(answer);
  }

  @Test
  void everyCommandHasHelpThatFitsTheScreen() {
    for (String command : Commands.names()) {
      Terminal.Answer answer = ato(command, "--help");

      assertThat(answer.exitCode()).as(command).isZero();
      assertThat(answer.out()).startsWith("Usage: ato " + command).contains("--json");
      assertThat(answer.out().lines())
          .hasSizeLessThanOrEqualTo(24)
          .allMatch(line -> line.length() <= Screen.WIDTH);
      assertThat(ato("help", command)).isEqualTo(answer);
    }
  }

  @Test
  void anUnknownCommandIsRefusedWithTheNearestOne() {
    assertThat(ato("rnus"))
        .isEqualTo(
            new Terminal.Answer(2, "", "ato: no command \"rnus\"; did you mean \"runs\"?\n"));
  }

  @Test
  void anUnknownOptionIsRefusedWithTheNearestOne() {
    assertThat(ato("runs", "--jsn"))
        .isEqualTo(
            new Terminal.Answer(
                2, "", "ato: no option \"--jsn\"; did you mean --json? (see ato runs --help)\n"));
  }

  @Test
  void anOptionBeforeTheCommandIsRefused() {
    assertThat(ato("--json", "runs").err())
        .isEqualTo(
            "ato: options stand after the command, but \"--json\" stands before: ato --help\n");
  }

  @Test
  void aWordTooManyIsRefused() {
    assertThat(ato("runs", "everything").err())
        .isEqualTo("ato: one word too many: \"everything\" (see ato runs --help)\n");
  }

  @Test
  void withoutADatabaseItSaysHowToGetOne() {
    assertThat(ato("runs"))
        .isEqualTo(
            new Terminal.Answer(
                3,
                "",
                "ato: no database at ato.db: run a program first: ato run -- java -jar app.jar\n"));
  }

  @Test
  void aBrokenRulesFileIsTold() {
    Terminal.Answer answer = new Terminal(folder).with("ATO_STORE", "paper").ato("runs");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).startsWith("ato: ATO_STORE: ").contains("paper").hasLineCount(1);
  }

  private Terminal.Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
