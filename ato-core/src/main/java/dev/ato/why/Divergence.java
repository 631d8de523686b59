package dev.ato.why;

import dev.ato.track.Call;
import dev.ato.track.MethodRef;
import java.util.Optional;

/**
 * A call whose result differs between the runs.
 *
 * @param before the call in the older run that stands against it: the one with the same number,
 *     empty if that one has no part in the difference
 * @param after the call in the newer run, empty if the newer run has fewer
 * @param arguments whether the older run had a call with the same arguments
 */
public record Divergence(
    String traceId,
    MethodRef method,
    Optional<Call> before,
    Optional<Call> after,
    Agreement arguments) {

  /** Whether two things agree. */
  public enum Agreement {
    /** They are the same. */
    SAME,
    /** They differ. */
    DIFFERS,
    /** At least one was not recorded. */
    UNKNOWN
  }

  /** The call itself: the newer run's if there is one. */
  public Call call() {
    return after.or(() -> before).orElseThrow();
  }

  /** Where in the result the first difference is, as far as that was kept; empty if it was not. */
  public String where() {
    return before
        .flatMap(Call::preview)
        .flatMap(older -> call().preview().map(newer -> PreviewDifference.of(older, newer)))
        .orElse("");
  }

  /**
   * Its place on the logical clock. Inner calls complete before outer ones, so the least comes
   * nearest to the cause; calls that the newer run lacks come last.
   */
  long moment() {
    return after.map(Call::completed).orElse(Long.MAX_VALUE);
  }
}
