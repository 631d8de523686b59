package dev.ato.record;

import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigest;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.Outcome;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One traced method: which of its calls are kept, and how their results are looked at. */
final class Site {

  final int number;
  final boolean wantsArguments;

  /** Whether primitive results are hashed as they are. */
  final boolean plain;

  private final TracedMethod method;
  private final CallBook book;
  private final KeptNumbers numbers;
  private final boolean inits;
  private final AtomicBoolean initDone = new AtomicBoolean();
  private final AtomicBoolean initFailed = new AtomicBoolean();
  private final LongAdder recorded = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final Queue<SiteCalls> live = new ConcurrentLinkedQueue<>();
  private SiteTotal ofTheDead = new SiteTotal();
  private long reported = -1;

  Site(int number, TracedMethod method, CallBook book) {
    this.number = number;
    this.method = method;
    this.book = book;
    this.wantsArguments = method.arguments();
    this.plain = method.inspector() == Inspector.WHOLE;
    this.inits = method.init() != Initializer.NONE;
    this.numbers = new KeptNumbers(method.keeping(), inits && !method.initOnce());
  }

  /** Takes in what a thread keeps of this site. */
  void add(SiteCalls calls) {
    live.add(calls);
  }

  /** The way of a call whose thread does not know that it can be passed over. */
  OpenCall decide(SiteCalls calls) {
    String note = inits ? initialize(calls.thread) : "";
    long kept = numbers.next(calls);
    return kept == 0 ? calls : new KeptCall(calls, kept, 0, book.tick(), note);
  }

  private String initialize(ThreadCalls thread) {
    if (method.initOnce() && !initDone.compareAndSet(false, true)) {
      return "";
    }
    thread.busy = true;
    try {
      method.init().run();
      return "";
    } catch (HookException e) {
      String failure = "init: " + e.getMessage();
      if (initFailed.compareAndSet(false, true)) {
        book.skipped(method, failure);
      }
      return failure;
    } finally {
      thread.busy = false;
    }
  }

  /** A call has returned an object, or a primitive value that is not hashed as it is. */
  void complete(SiteCalls calls, @Nullable KeptCall kept, @Nullable Object value) {
    Seen seen = look(calls.thread, value);
    calls.add(seen.hash());
    if (kept != null) {
      record(kept, seen);
    }
  }

  /** A call has thrown. */
  void fail(SiteCalls calls, @Nullable KeptCall kept, Throwable thrown) {
    ValueDigest digest = digest(calls.thread, thrown);
    calls.add(Thrown.hash(digest.hash()));
    if (kept != null) {
      record(kept, new Seen(digest.hash(), digest.note(), ""), Outcome.THREW);
    }
  }

  private Seen look(ThreadCalls thread, @Nullable Object value) {
    if (plain) {
      ValueDigest digest = digest(thread, value);
      return new Seen(digest.hash(), digest.note(), "");
    }
    Object part;
    thread.busy = true;
    try {
      part = method.inspector().inspect(value);
    } catch (HookException e) {
      String failure = "inspect: " + e.getMessage();
      return new Seen(digest(thread, failure).hash(), failure, "");
    } finally {
      thread.busy = false;
    }
    ValueDigest digest = digest(thread, part);
    return new Seen(digest.hash(), digest.note(), "");
  }

  /** The hash of a value; of one that ato cannot hash, a hash that says so. */
  ValueDigest digest(ThreadCalls thread, @Nullable Object value) {
    int kind = PrimitiveKind.of(value);
    if (kind != 0 && value != null) {
      return new ValueDigest(thread.results.hash(kind, PrimitiveKind.bits(kind, value)), "");
    }
    thread.busy = true;
    try {
      return book.digester().digest(value);
    } catch (RuntimeException | Error failure) {
      // For want of stack or memory, or by a fault of ato's: the application must not notice.
      String note = "not hashed: " + failure.getClass().getName();
      return new ValueDigest(Sha256.ofUtf8(note), note);
    } finally {
      thread.busy = false;
    }
  }

  void record(KeptCall call, Seen seen) {
    record(call, seen, Outcome.RETURNED);
  }

  private void record(KeptCall call, Seen seen, Outcome outcome) {
    ValueDigest arguments = call.arguments();
    Event.Call event =
        new Event.Call(
            number,
            call.number,
            call.entered,
            book.tick(),
            call.calls.thread.number,
            outcome,
            seen.hash(),
            arguments == null ? Optional.empty() : Optional.of(arguments.hash()),
            call.notes(seen.note()));
    (book.log().write(event) ? recorded : dropped).increment();
  }

  /**
   * The totals, or null if they are the same as when they were last asked for. Threads that have
   * ended are forgotten, save what they add to the totals.
   */
  synchronized Event.@Nullable CallTotals changedTotals() {
    live.removeIf(
        calls -> {
          boolean dead = calls.thread.isDead();
          if (dead) {
            ofTheDead.add(calls);
          }
          return dead;
        });
    long kept = recorded.sum();
    long lost = dropped.sum();
    SiteTotal total = ofTheDead.copy();
    live.forEach(total::add);
    long moment = total.entered() + total.completed() + kept + lost;
    if (moment == reported) {
      return null;
    }
    reported = moment;
    return new Event.CallTotals(number, total.entered(), kept, lost, Optional.of(total.results()));
  }
}
