package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.Optional;
import java.util.stream.Stream;

/** The recorded calls of a run, read as a stream because there may be millions. */
public interface CallLog {

  /**
   * The calls of the trace with this number, in the order of {@link Call#number}; to be closed
   * after use.
   */
  Stream<Call> calls(int trace);

  /** The canonical listing behind a fingerprint, if it is kept. */
  Optional<String> listing(String scheme, Sha256 fingerprint);
}
