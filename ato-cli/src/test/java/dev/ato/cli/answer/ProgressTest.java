package dev.ato.cli.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Screen screen =
      new Screen(
          new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
          new PrintStream(err, true, UTF_8),
          Paint.PLAIN,
          true);
  private long now;

  @Test
  void itShowsAfterHalfASecondAndIsGoneInTheEnd() {
    Progress progress = progress(true);

    progress.step();
    pass(600);
    progress.step();
    progress.close();

    assertThat(err.toString(UTF_8))
        .isEqualTo("\rato: 2 classes read\r" + " ".repeat("ato: 2 classes read".length()) + "\r");
  }

  @Test
  void itIsNotWrittenMoreOftenThanPeopleRead() {
    Progress progress = progress(true);
    pass(600);

    for (int i = 0; i < 1000; i++) {
      progress.step();
    }

    assertThat(err.toString(UTF_8)).isEqualTo("\rato: 1 classes read");
  }

  @Test
  void aQuickCommandShowsNothing() {
    Progress progress = progress(true);

    progress.step();
    progress.close();

    assertThat(err.size()).isZero();
  }

  @Test
  void whereNobodyWatchesNothingIsWritten() {
    Progress progress = progress(false);

    pass(600);
    progress.step();
    progress.close();

    assertThat(err.size()).isZero();
  }

  private Progress progress(boolean wanted) {
    return new Progress(screen, "classes read", wanted, () -> now);
  }

  private void pass(int millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
