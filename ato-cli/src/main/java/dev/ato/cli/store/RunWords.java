package dev.ato.cli.store;

import dev.ato.cli.answer.Texts;
import dev.ato.track.Run;
import java.time.Duration;
import java.util.Optional;

/** What is said of a run in a few words. */
public final class RunWords {

  private RunWords() {}

  /** How the run stands: {@code failed, exit 3}. */
  public static String ending(Run run) {
    String word = run.status().word();
    return run.exitCode().isPresent() && run.exitCode().getAsInt() != 0
        ? word + ", exit " + run.exitCode().getAsInt()
        : word;
  }

  /** How long it took, if it ended, and if nobody set the clock back meanwhile. */
  public static Optional<String> took(Run run) {
    return run.end()
        .map(end -> Duration.between(run.start(), end))
        .filter(took -> !took.isNegative())
        .map(Texts::duration);
  }
}
