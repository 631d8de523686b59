package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.Optional;

/**
 * What a run recorded about the calls of one method.
 *
 * @param number names the trace within its run
 * @param encoding the versioned scheme of the value hashes; values of two schemes are never
 *     compared
 * @param entered how many calls there were
 * @param recorded how many of them are kept
 * @param dropped how many should have been kept but were not, for want of room
 * @param pending how many kept calls returned a future that had not completed when the run ended
 * @param digest a hash of all recorded calls that does not depend on their order
 * @param all the results of all calls, kept or not, if they were recorded
 */
public record CallTrace(
    int number,
    String traceId,
    MethodRef method,
    String calls,
    String encoding,
    long entered,
    long recorded,
    long dropped,
    long pending,
    Sha256 digest,
    Optional<AllResults> all) {

  /** What was recorded before the results of all calls were. */
  public CallTrace(
      int number,
      String traceId,
      MethodRef method,
      String calls,
      String encoding,
      long entered,
      long recorded,
      long dropped,
      Sha256 digest) {
    this(
        number,
        traceId,
        method,
        calls,
        encoding,
        entered,
        recorded,
        dropped,
        0,
        digest,
        Optional.empty());
  }
}
