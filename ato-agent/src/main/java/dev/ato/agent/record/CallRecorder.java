package dev.ato.agent.record;

import dev.ato.agent.bridge.AtoRecorder;
import dev.ato.agent.record.HookMethod.HookException;
import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigest;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.event.Event;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Turns the calls of woven methods into journal entries: hashed at the moment of return, on the
 * caller's thread.
 *
 * <p>A call that is not kept costs a counter. While a hook of the application's runs, calls that it
 * makes on the same thread are not seen: they would not happen without ato.
 */
public final class CallRecorder extends AtoRecorder {

  private final EventLog log;
  private final ValueDigester digester;
  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong tokens = new AtomicLong();
  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private final Map<Long, Integer> threads;
  private final AtomicInteger threadCount = new AtomicInteger(1);
  private final HookGuard hooks = new HookGuard();

  private volatile TracedCalls[] sites = new TracedCalls[0];

  /**
   * A recorder without sites.
   *
   * @param mainThread the id of the thread that is counted as the first
   */
  CallRecorder(EventLog log, ValueDigester digester, long mainThread) {
    this.threads = new ConcurrentHashMap<>(Map.of(mainThread, 1));
    this.log = log;
    this.digester = digester;
  }

  /** Declares a method; its woven code is to report under the number returned. */
  public synchronized int register(TracedMethod method) {
    int site = sites.length;
    TracedCalls calls = new TracedCalls(site, method);
    log.writeEssential(
        new Event.Trace(
            site,
            method.traceId(),
            method.owner(),
            method.name(),
            method.descriptor(),
            method.rule().calls().toString(),
            ValueDigester.SCHEME));
    TracedCalls[] more = Arrays.copyOf(sites, site + 1);
    more[site] = calls;
    sites = more;
    return site;
  }

  @Override
  public long entered(int site, @Nullable Object @Nullable [] arguments) {
    if (hooks.isRunning()) {
      return 0;
    }
    TracedCalls calls = sites[site];
    long call = calls.entered.incrementAndGet();
    String note = calls.init == null ? "" : initialize(calls.init);
    if (!calls.policy.keeps(call)) {
      return 0;
    }
    ValueDigest digest = arguments == null ? null : digester.digest(arguments);
    long token = tokens.incrementAndGet();
    pending.put(token, new Pending(call, clock.incrementAndGet(), digest, note));
    return token;
  }

  @Override
  public void returned(int site, long token, @Nullable Object value) {
    Pending begun = pending.remove(token);
    if (begun == null) {
      return;
    }
    TracedCalls calls = sites[site];
    if (calls.inspector == Inspector.WHOLE) {
      record(calls, begun, Event.Outcome.RETURNED, digester.digest(value), "");
      return;
    }
    hooks.enter();
    Object part;
    try {
      part = calls.inspector.inspect(value);
    } catch (HookException e) {
      String failure = "inspect: " + e.getMessage();
      record(calls, begun, Event.Outcome.RETURNED, digester.digest(failure), failure);
      return;
    } finally {
      hooks.leave();
    }
    record(calls, begun, Event.Outcome.RETURNED, digester.digest(part), "");
  }

  @Override
  public void threw(int site, long token, Throwable thrown) {
    Pending begun = pending.remove(token);
    if (begun != null) {
      record(sites[site], begun, Event.Outcome.THREW, digester.digest(thrown), "");
    }
  }

  /** Writes the totals of the traces that have had calls since the last time. */
  void writeTotals() {
    for (TracedCalls calls : sites) {
      Event.CallTotals totals = calls.changedTotals();
      if (totals != null) {
        log.writeEssential(totals);
      }
    }
  }

  private String initialize(HookMethod init) {
    hooks.enter();
    try {
      init.call();
      return "";
    } catch (HookException e) {
      return "init: " + e.getMessage();
    } finally {
      hooks.leave();
    }
  }

  private void record(
      TracedCalls calls, Pending begun, Event.Outcome outcome, ValueDigest value, String failure) {
    Event.Call call =
        new Event.Call(
            calls.number,
            begun.call,
            begun.entered,
            clock.incrementAndGet(),
            threadNumber(),
            outcome,
            value.hash(),
            begun.arguments == null
                ? Optional.<Sha256>empty()
                : Optional.of(begun.arguments.hash()),
            begun.notes(value, failure));
    boolean kept = log.write(call);
    (kept ? calls.recorded : calls.dropped).incrementAndGet();
  }

  private int threadNumber() {
    return threads.computeIfAbsent(
        Thread.currentThread().getId(), id -> threadCount.incrementAndGet());
  }

  /** A kept call that has not ended yet. */
  private record Pending(long call, long entered, @Nullable ValueDigest arguments, String note) {

    String notes(ValueDigest value, String failure) {
      String ofArguments =
          arguments == null || arguments.note().isEmpty() ? "" : "args: " + arguments.note();
      return joined(joined(note, ofArguments), joined(value.note(), failure));
    }

    private static String joined(String one, String other) {
      return one.isEmpty() ? other : other.isEmpty() ? one : one + "; " + other;
    }
  }
}
