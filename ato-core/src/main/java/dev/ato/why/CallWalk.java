package dev.ato.why;

import dev.ato.track.Call;
import dev.ato.track.CallTrace;
import dev.ato.track.RecordedRun;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Walks through the calls of a trace in both runs side by side, paired by their number. Where the
 * method has other parameters in one of them, its arguments are left out: they cannot be compared.
 */
record CallWalk(RecordedRun before, CallTrace left, RecordedRun after, CallTrace right) {

  /** Sees the pairs in the order of the numbers; one side of a pair may be missing. */
  interface Visitor {
    void visit(Optional<Call> before, Optional<Call> after);
  }

  void walk(Visitor visitor) {
    try (Stream<Call> older = before.log().calls(left.number());
        Stream<Call> newer = after.log().calls(right.number())) {
      Side a = new Side(comparable(older).iterator());
      Side b = new Side(comparable(newer).iterator());
      while (a.number() != Side.END || b.number() != Side.END) {
        long number = Math.min(a.number(), b.number());
        visitor.visit(a.take(number), b.take(number));
      }
    }
  }

  private Stream<Call> comparable(Stream<Call> calls) {
    boolean sameParameters = left.method().descriptor().equals(right.method().descriptor());
    return sameParameters ? calls : calls.map(Call::withoutArguments);
  }

  /** One stream with its next call in view. */
  private static final class Side {

    static final long END = Long.MAX_VALUE;

    private final Iterator<Call> calls;
    private Optional<Call> next;

    Side(Iterator<Call> calls) {
      this.calls = calls;
      next = advance();
    }

    long number() {
      return next.map(Call::number).orElse(END);
    }

    Optional<Call> take(long number) {
      if (number() != number) {
        return Optional.empty();
      }
      Optional<Call> taken = next;
      next = advance();
      return taken;
    }

    private Optional<Call> advance() {
      return calls.hasNext() ? Optional.of(calls.next()) : Optional.empty();
    }
  }
}
