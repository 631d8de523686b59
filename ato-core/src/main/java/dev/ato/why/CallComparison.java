package dev.ato.why;

import dev.ato.track.Call;
import dev.ato.track.CallTrace;
import dev.ato.why.Finding.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the calls of one trace in both runs.
 *
 * <p>Equal digests settle the common case without reading a single call. Otherwise the calls are
 * compared as a multiset of (arguments, outcome, result), because threads race for the numbers. If
 * a run did not keep every call, which ones it kept is itself the outcome of that race, unless the
 * main thread made them all: then a difference is Unknown rather than claimed.
 */
final class CallComparison {

  private static final int CALLS_READ_FOR_NOTES = 100;

  private static final String FIRST = "first: ";

  private final RunPair runs;
  private final CallTrace left;
  private final CallTrace right;
  private final boolean complete;
  private final AllCalls all;
  private final List<Gap> gaps = new ArrayList<>();
  private boolean reordered;

  private CallComparison(RunPair runs, CallTrace left, CallTrace right) {
    this.runs = runs;
    this.left = left;
    this.right = right;
    complete =
        RunPair.ended(runs.before().run())
            && RunPair.ended(runs.after().run())
            && complete(left)
            && complete(right);
    all = AllCalls.of(runs, left, right);
  }

  static TraceComparison of(RunPair runs, CallTrace left, CallTrace right) {
    return new CallComparison(runs, left, right).compare();
  }

  private TraceComparison compare() {
    if (!left.encoding().equals(right.encoding())) {
      gap("results are hashed by different schemes: " + left.encoding() + ", " + right.encoding());
      return result(countsDiffer() ? State.DIFFERS : State.UNKNOWN, 0, Optional.empty());
    }
    addGaps();
    if (left.digest().equals(right.digest()) && left.recorded() == right.recorded()) {
      return settled();
    }
    return compareCalls();
  }

  /** The kept calls are the same, so only the number of all calls may differ. */
  private TraceComparison settled() {
    addNotes();
    boolean differs = countsDiffer() || all.differ();
    reordered = !differs && (all.same() ? all.reordered() : CallOrder.differs(runs, left, right));
    return result(differs ? State.DIFFERS : State.SAME, right.recorded(), Optional.empty());
  }

  private TraceComparison compareCalls() {
    CallWalk calls = new CallWalk(runs.before(), left, runs.after(), right);
    CallSurplus surplus = new CallSurplus(complete);
    calls.walk(surplus);
    if (!surplus.differs()) {
      return settled();
    }
    if (!surplus.mainOnly() && all.same()) {
      return settled(); // which calls are kept is the chance of threads; all together are the same
    }
    if (!complete && !surplus.mainOnly()) {
      gap("kept calls differ, which may be by chance of threads; record them with calls: all");
      boolean differs = countsDiffer() || all.differ();
      return result(differs ? State.DIFFERS : State.UNKNOWN, 0, Optional.empty());
    }
    DivergenceSearch search = new DivergenceSearch(right, surplus);
    calls.walk(search);
    if (all.same()) {
      return reordered(search);
    }
    boolean results = search.first().isPresent() || countsDiffer() || all.differ();
    return result(results ? State.DIFFERS : State.SAME, surplus.differing(), Optional.of(search));
  }

  /** Other calls came first, but all together had the same results. */
  private TraceComparison reordered(DivergenceSearch search) {
    reordered = all.reordered();
    return result(State.SAME, 0, Optional.empty(), search.firstArguments());
  }

  private TraceComparison result(State state, long count, Optional<DivergenceSearch> search) {
    return result(state, count, search, search.flatMap(DivergenceSearch::firstArguments));
  }

  private TraceComparison result(
      State state,
      long count,
      Optional<DivergenceSearch> search,
      Optional<Divergence> firstArguments) {
    return new TraceComparison(
        right.traceId(),
        right.method(),
        state,
        left.entered(),
        right.entered(),
        state == State.UNKNOWN ? 0 : all.same() ? all.completed() : right.recorded(),
        search.flatMap(DivergenceSearch::first).isPresent() ? count : 0,
        search.flatMap(DivergenceSearch::first),
        firstArguments,
        all.differ(),
        reordered,
        gaps);
  }

  private static boolean complete(CallTrace trace) {
    return trace.recorded() == trace.entered() && trace.dropped() == 0;
  }

  /** A run that was cut short may well have fewer calls, but not more. */
  private boolean countsDiffer() {
    boolean fewerBefore = left.entered() < right.entered();
    boolean fewerAfter = right.entered() < left.entered();
    return (fewerBefore && RunPair.ended(runs.before().run()))
        || (fewerAfter && RunPair.ended(runs.after().run()));
  }

  private void addGaps() {
    if (left.dropped() + right.dropped() > 0) {
      gap(Counted.of(left.dropped() + right.dropped(), "call") + " lost for want of room");
    } else if (all.same() && all.completed() == right.entered()) {
      return; // every call was compared
    } else if (right.recorded() < right.entered()) {
      gap(kept(right));
    } else if (left.recorded() < left.entered()) {
      gap(kept(left));
    }
  }

  /** Results that were hashed in part are the same in part; the first calls tell for their kind. */
  private void addNotes() {
    try (Stream<Call> calls = runs.after().log().calls(right.number())) {
      calls
          .limit(CALLS_READ_FOR_NOTES)
          .map(Call::note)
          .filter(note -> !note.isEmpty())
          .findFirst()
          .ifPresent(note -> gap("same as far as hashed: " + note));
    }
  }

  private static String kept(CallTrace trace) {
    long open = Math.min(trace.entered(), firstKept(trace.calls())) - trace.recorded();
    if (open > 0) {
      return Counted.of(open, "call") + " had not returned when the run ended";
    }
    String share = Counted.of(trace.recorded(), "call") + " of " + trace.entered() + " kept";
    return share + " (calls: " + trace.calls() + ")";
  }

  /** How many calls are kept, the first ones; 0 where it is not the first ones that are kept. */
  private static long firstKept(String policy) {
    if (policy.equals("all")) {
      return Long.MAX_VALUE;
    }
    return policy.startsWith(FIRST) ? Long.parseLong(policy.substring(FIRST.length())) : 0;
  }

  private void gap(String reason) {
    gaps.add(Gap.of(right.method().shortName() + ": " + reason));
  }
}
