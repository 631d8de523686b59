package dev.ato.why;

import dev.ato.track.AllResults;
import dev.ato.track.CallTrace;
import java.util.Optional;

/**
 * What the digests over all calls of a trace say, kept or not. Of a run that was cut off they are
 * not the last ones, and say nothing.
 */
record AllCalls(Optional<AllResults> before, Optional<AllResults> after) {

  static AllCalls of(RunPair runs, CallTrace left, CallTrace right) {
    boolean ended = RunPair.ended(runs.before().run()) && RunPair.ended(runs.after().run());
    return ended && left.all().isPresent() && right.all().isPresent()
        ? new AllCalls(left.all(), right.all())
        : new AllCalls(Optional.empty(), Optional.empty());
  }

  /** Whether all calls had the same results, in whatever order. */
  boolean same() {
    return before.isPresent() && results(before.get()).equals(results(after.orElseThrow()));
  }

  /** Whether some call surely had another result, or was made in one run only. */
  boolean differ() {
    return before.isPresent() && !same();
  }

  /** Whether the results came in another order on some thread. */
  boolean reordered() {
    return before.isPresent() && !before.get().order().equals(after.orElseThrow().order());
  }

  /** How many calls of the newer run ended. */
  long completed() {
    return after.map(AllResults::completed).orElse(0L);
  }

  private static AllResults results(AllResults all) {
    return new AllResults(all.completed(), all.results(), all.results(), 0);
  }
}
