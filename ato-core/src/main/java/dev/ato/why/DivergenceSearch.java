package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.Call;
import dev.ato.track.CallTrace;
import dev.ato.why.Divergence.Agreement;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Finds, among the surplus calls of a trace, the first that has another result. */
final class DivergenceSearch implements CallWalk.Visitor {

  private static final Comparator<Divergence> BY_COMPLETION =
      Comparator.comparingLong(Divergence::moment)
          .thenComparingLong(divergence -> divergence.call().completed());

  private static final Comparator<Divergence> BY_ENTRY =
      Comparator.comparingLong(divergence -> divergence.call().entered());

  private final CallTrace trace;
  private final CallSurplus surplus;
  private final Set<Sha256> argumentsBefore;
  private final Set<CallKey.CallOutcome> outcomesBefore;
  private Optional<Divergence> first = Optional.empty();
  private Optional<Divergence> firstArguments = Optional.empty();

  DivergenceSearch(CallTrace trace, CallSurplus surplus) {
    this.trace = trace;
    this.surplus = surplus;
    argumentsBefore = surplus.argumentsBefore();
    outcomesBefore = surplus.outcomesBefore();
  }

  Optional<Divergence> first() {
    return first;
  }

  Optional<Divergence> firstArguments() {
    return firstArguments;
  }

  @Override
  public void visit(Optional<Call> before, Optional<Call> after) {
    if (before.map(CallKey::of).equals(after.map(CallKey::of))) {
      return;
    }
    Optional<Call> older = before.filter(call -> surplus.hasMoreBefore(CallKey.of(call)));
    Optional<Call> newer = after.filter(call -> surplus.hasMoreAfter(CallKey.of(call)));
    if (newer.isPresent()) {
      judge(older, newer.get());
    } else if (older.isPresent()) {
      first = least(first, divergence(older, newer, Agreement.UNKNOWN), BY_COMPLETION);
    }
  }

  private void judge(Optional<Call> older, Call newer) {
    Agreement arguments = arguments(older, newer);
    Divergence divergence = divergence(older, Optional.of(newer), arguments);
    if (arguments == Agreement.DIFFERS) {
      firstArguments = least(firstArguments, divergence, BY_ENTRY);
    }
    if (arguments != Agreement.DIFFERS || !sameOutcome(older, newer)) {
      first = least(first, divergence, BY_COMPLETION);
    }
  }

  private Agreement arguments(Optional<Call> older, Call newer) {
    if (newer.arguments().isEmpty()
        || older.filter(call -> call.arguments().isEmpty()).isPresent()) {
      return Agreement.UNKNOWN;
    }
    boolean paired = older.filter(call -> call.arguments().equals(newer.arguments())).isPresent();
    boolean known = paired || argumentsBefore.contains(newer.arguments().get());
    return known ? Agreement.SAME : Agreement.DIFFERS;
  }

  private boolean sameOutcome(Optional<Call> older, Call newer) {
    CallKey.CallOutcome outcome = CallKey.of(newer).outcome();
    return outcomesBefore.contains(outcome)
        || older.filter(call -> CallKey.of(call).outcome().equals(outcome)).isPresent();
  }

  private Divergence divergence(Optional<Call> older, Optional<Call> newer, Agreement arguments) {
    return new Divergence(trace.traceId(), trace.method(), older, newer, arguments);
  }

  static Optional<Divergence> least(
      Optional<Divergence> known, Divergence other, Comparator<Divergence> order) {
    return known
        .filter(divergence -> order.compare(divergence, other) <= 0)
        .or(() -> Optional.of(other));
  }
}
