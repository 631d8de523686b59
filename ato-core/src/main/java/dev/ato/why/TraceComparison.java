package dev.ato.why;

import dev.ato.track.MethodRef;
import java.util.List;
import java.util.Optional;

/**
 * What became of the calls of one traced method.
 *
 * @param enteredBefore how many calls the older run had
 * @param enteredAfter how many calls the newer run had
 * @param compared how many calls of the newer run were compared
 * @param differing how many of them have a result that the older run did not have
 * @param first the one of them that completed first
 * @param firstArguments the first call to be entered with arguments that the older run did not have
 * @param allDiffer whether the results of all calls, kept or not, differ for sure
 * @param reordered whether the calls are the same, but came in another order
 * @param gaps what could not be compared
 */
public record TraceComparison(
    String traceId,
    MethodRef method,
    Finding.State state,
    long enteredBefore,
    long enteredAfter,
    long compared,
    long differing,
    Optional<Divergence> first,
    Optional<Divergence> firstArguments,
    boolean allDiffer,
    boolean reordered,
    List<Gap> gaps) {

  /** A comparison keeps its own copies. */
  public TraceComparison {
    gaps = List.copyOf(gaps);
  }
}
