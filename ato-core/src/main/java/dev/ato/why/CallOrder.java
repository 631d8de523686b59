package dev.ato.why;

import dev.ato.track.Call;
import dev.ato.track.CallTrace;
import java.util.Iterator;
import java.util.stream.Stream;

/** Whether the same calls came in the same order, as far as the first of them tell. */
final class CallOrder {

  /** Threads that race are out of step long before. */
  private static final int READ = 200;

  private CallOrder() {}

  static boolean differs(RunPair runs, CallTrace left, CallTrace right) {
    if (left.recorded() < 2) {
      return false;
    }
    try (Stream<Call> older = runs.before().log().calls(left.number());
        Stream<Call> newer = runs.after().log().calls(right.number())) {
      Iterator<Call> a = older.limit(READ).iterator();
      Iterator<Call> b = newer.limit(READ).iterator();
      while (a.hasNext() && b.hasNext()) {
        if (!CallKey.of(a.next()).equals(CallKey.of(b.next()))) {
          return true;
        }
      }
      return false;
    }
  }
}
