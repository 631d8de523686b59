package dev.ato.why;

import dev.ato.track.CallTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Which trace of one run stands against which of the other: by id and method, else by id alone. */
final class TracePairs {

  /** Two traces of one method. */
  record Pair(CallTrace before, CallTrace after) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final List<CallTrace> onlyBefore;
  private final List<CallTrace> onlyAfter;

  TracePairs(List<CallTrace> before, List<CallTrace> after) {
    onlyBefore = new ArrayList<>(before);
    onlyAfter = new ArrayList<>(after);
    pair((a, b) -> a.traceId().equals(b.traceId()) && a.method().equals(b.method()));
    // A parameter more makes another descriptor, but the user's id still means the same method.
    pair((a, b) -> a.traceId().equals(b.traceId()));
  }

  private void pair(BiPredicate<CallTrace, CallTrace> alike) {
    for (CallTrace left : List.copyOf(onlyBefore)) {
      onlyAfter.stream()
          .filter(right -> alike.test(left, right))
          .findFirst()
          .ifPresent(right -> settle(left, right));
    }
  }

  private void settle(CallTrace left, CallTrace right) {
    onlyBefore.remove(left);
    onlyAfter.remove(right);
    pairs.add(new Pair(left, right));
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<CallTrace> onlyBefore() {
    return onlyBefore;
  }

  List<CallTrace> onlyAfter() {
    return onlyAfter;
  }
}
