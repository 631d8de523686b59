package dev.ato.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

  @TempDir Path folder;

  @Test
  void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("ato.bash"), ato("completion", "bash").out());

    assertThat(completed("wh")).isEqualTo("why");
    assertThat(completed("why", "--js")).isEqualTo("--json");
    assertThat(completed("compare", "--no")).isEqualTo("--noise");
  }

  @Test
  void fishKnowsCommandsAndOptions() {
    assertThat(ato("completion", "fish").out())
        .contains("-n __fish_use_subcommand -f -a why -d 'why two runs gave different results'\n")
        .contains("-n '__fish_seen_subcommand_from compare' -l noise -d 'Also the methods");
  }

  @Test
  void anotherShellIsNotUnderstood() {
    assertThat(ato("completion", "zsch"))
        .isEqualTo(new Answer(2, "", "ato: no completion for \"zsch\"; did you mean zsh?\n"));
  }

  /** What bash would write behind these words. */
  private String completed(String... words) throws IOException, InterruptedException {
    String script =
        "source ato.bash; exec 2> /dev/null; COMP_WORDS=(ato %s); COMP_CWORD=%d; _complete_ato; echo ${COMPREPLY[@]}"
            .formatted(String.join(" ", words), words.length);
    Process bash =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(bash.waitFor()).as(said).isZero();
    return said;
  }

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
