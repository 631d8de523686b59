package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of a run in large: its calls, read as a stream because there may be millions, and
 * the code behind them.
 */
public interface CallLog {

  /**
   * The calls of the trace with this number, in the order of {@link Call#number}; to be closed
   * after use.
   */
  Stream<Call> calls(int trace);

  /** What the traced methods can reach, if it is known. */
  Optional<ReachGraph> reach();

  /** The canonical listing behind a fingerprint, if it is kept. */
  Optional<String> listing(String scheme, Sha256 fingerprint);
}
