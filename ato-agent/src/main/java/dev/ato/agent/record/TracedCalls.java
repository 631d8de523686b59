package dev.ato.agent.record;

import dev.ato.agent.CallPolicy;
import dev.ato.agent.RuntimeRule;
import dev.ato.journal.event.Event;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The calls of one traced method: what is kept of them, and how many there were. */
final class TracedCalls {

  final int number;
  final CallPolicy policy;
  final Inspector inspector;
  final @Nullable HookMethod init;
  final AtomicLong entered = new AtomicLong();
  final AtomicLong recorded = new AtomicLong();
  final AtomicLong dropped = new AtomicLong();

  private long reported = -1;

  TracedCalls(int number, TracedMethod method) {
    this.number = number;
    RuntimeRule rule = method.rule();
    this.policy = rule.calls();
    this.inspector = Inspector.of(rule.inspect(), method.loader());
    this.init = rule.init().isEmpty() ? null : new HookMethod(rule.init(), method.loader());
  }

  /** The totals, or null if they are the same as when they were last asked for. */
  synchronized Event.@Nullable CallTotals changedTotals() {
    long sum = entered.get() + recorded.get() + dropped.get();
    if (sum == reported) {
      return null;
    }
    reported = sum;
    return new Event.CallTotals(number, entered.get(), recorded.get(), dropped.get());
  }
}
