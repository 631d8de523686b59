package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.Optional;

/**
 * One recorded call.
 *
 * @param trace the {@link CallTrace#number} of its trace
 * @param number counted from 1 among all calls of the trace, when it was entered
 * @param entered the moment of entry on the run's logical clock
 * @param completed the moment of exit on the same clock
 * @param thread a small number for the thread; 1 is the main thread
 * @param threw whether it ended with an exception, which is then what {@code result} is the hash of
 * @param note what went wrong while the call was recorded, or empty
 * @param preview what is shown of the result, if its rule asked for it
 */
public record Call(
    int trace,
    long number,
    long entered,
    long completed,
    int thread,
    boolean threw,
    Sha256 result,
    Optional<Sha256> arguments,
    String note,
    Optional<Preview> preview) {

  /** A call of which nothing is shown. */
  public Call(
      int trace,
      long number,
      long entered,
      long completed,
      int thread,
      boolean threw,
      Sha256 result,
      Optional<Sha256> arguments,
      String note) {
    this(
        trace,
        number,
        entered,
        completed,
        thread,
        threw,
        result,
        arguments,
        note,
        Optional.empty());
  }

  /** The result in a few words: what is shown of it, else the beginning of its hash. */
  public String shown() {
    return preview.map(Preview::text).orElse(result.abbreviated());
  }

  /** The same call as if its arguments had not been recorded. */
  public Call withoutArguments() {
    return new Call(
        trace, number, entered, completed, thread, threw, result, Optional.empty(), note, preview);
  }
}
