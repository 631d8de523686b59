package dev.ato.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForegroundProgramTest {

  @Test
  void theExitCodeIsTheProgramsOwn() throws InterruptedException {
    try (ForegroundProgram program = start("exit 7")) {
      assertThat(program.waitFor()).isEqualTo(7);
      assertThat(program.pid()).isPositive();
      assertThat(program.started()).isBeforeOrEqualTo(Instant.now());
    }
  }

  @Test
  void aProgramThatASignalEndedHasExitCode128AndTheSignal() throws InterruptedException {
    try (ForegroundProgram program = start("kill -TERM $$")) {
      assertThat(program.waitFor()).isEqualTo(128 + 15);
    }
  }

  @Test
  void aCommandThatCannotBeStartedIsNamed() {
    ProcessBuilder builder = new ProcessBuilder("/nowhere/jaava");

    assertThatThrownBy(() -> ForegroundProgram.start(builder))
        .isInstanceOf(AtoException.class)
        .hasMessage("cannot start \"/nowhere/jaava\": No such file or directory");
  }

  private static ForegroundProgram start(String script) {
    return ForegroundProgram.start(
        new ProcessBuilder("sh", "-c", script)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD));
  }
}
