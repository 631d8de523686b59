package dev.ato.why;

import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import java.util.Optional;

/** The two runs that are compared. */
record RunPair(RecordedRun before, RecordedRun after) {

  /** The fact that holds a hash of the rules in force; a run without it may have had any. */
  private static final String RULES = "ato.rules";

  /** Whether the program came to its orderly end, so that nothing of the record is missing. */
  static boolean ended(Run run) {
    return run.status() == RunStatus.COMPLETED || run.status() == RunStatus.FAILED;
  }

  static String name(RecordedRun run) {
    return "run " + run.run().id();
  }

  boolean rulesSurelySame() {
    return rules(before).isPresent() && rules(before).equals(rules(after));
  }

  boolean rulesSurelyDiffer() {
    return rules(before).isPresent()
        && rules(after).isPresent()
        && !rules(before).equals(rules(after));
  }

  private static Optional<String> rules(RecordedRun run) {
    return Optional.ofNullable(run.environment().get(RULES));
  }
}
