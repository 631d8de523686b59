package dev.ato.record;

import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigest;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.Outcome;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One traced method: which of its calls are kept, and how their results are looked at. */
final class Site {

  /** Behind the kinds of primitives. */
  private static final int TOLERANCE = 16;

  private static final Sha256 NONE = new Sha256(0, 0, 0, 0);

  final int number;
  final boolean wantsArguments;

  /** Whether primitive results are hashed as they are. */
  final boolean plain;

  /** What is added to a kind, so that values of two tolerances never meet in a cache. */
  final int tolerance;

  private final TracedMethod method;
  private final CallBook book;
  private final ValueDigester digester;
  private final @Nullable Previewer previewer;
  private final KeptNumbers numbers;
  private final boolean inits;
  private final AtomicBoolean initDone = new AtomicBoolean();
  private final AtomicBoolean initFailed = new AtomicBoolean();
  private final LongAdder recorded = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private @Nullable LastCaller last;
  private final Queue<SiteCalls> live = new ConcurrentLinkedQueue<>();
  private final SiteTotal ofTheDead = new SiteTotal();
  private long reported = -1;
  private Event.@Nullable CallTotals told;

  Site(int number, TracedMethod method, CallBook book) {
    this.number = number;
    this.method = method;
    this.book = book;
    this.wantsArguments = method.arguments();
    this.inits = method.init() != Initializer.NONE;
    this.numbers = new KeptNumbers(method.keeping(), inits && !method.initOnce(), this::forget);
    this.digester = book.digester(method.tolerance());
    this.tolerance = book.number(method.tolerance()) * TOLERANCE;
    this.plain = method.inspector() == Inspector.WHOLE;
    this.previewer =
        method.previewing().elements() == 0 ? null : new Previewer(method.previewing(), digester);
  }

  ValueDigester digester() {
    return digester;
  }

  private void forget(long call) {
    book.log().writeEssential(new Event.Replaced(number, call));
  }

  /** What a thread keeps here, if it is the one that came last. */
  @Nullable SiteCalls callsOf(Thread thread) {
    LastCaller caller = last;
    return caller != null && caller.thread() == thread ? caller.calls() : null;
  }

  /** Takes in what the current thread keeps of this site. */
  void add(SiteCalls calls) {
    live.add(calls);
    Thread thread = Thread.currentThread();
    if (!VirtualThreads.isVirtual(thread)) { // which would be kept from being collected
      last = new LastCaller(thread, calls);
    }
  }

  /** The way of a call whose thread does not know that it can be passed over. */
  OpenCall decide(SiteCalls calls) {
    String note = inits ? initialize(calls.thread) : "";
    long kept = numbers.next(calls);
    return kept == 0 ? calls : new KeptCall(calls, kept, book.tick(), note);
  }

  private String initialize(ThreadCalls thread) {
    if (method.initOnce() && !initDone.compareAndSet(false, true)) {
      return "";
    }
    boolean nested = thread.busy;
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
      thread.busy = nested;
    }
  }

  /** A call has returned an object, or a primitive value that is not hashed as it is. */
  void complete(SiteCalls calls, @Nullable KeptCall kept, @Nullable Object value) {
    if (value instanceof CompletionStage<?> && digester.isPending(value)) {
      if (kept != null) {
        write(kept, calls, new Seen(NONE, "", null), Outcome.PENDING);
      }
      if (digester.onCompletion(value, new Eventual(this, kept, value))) {
        return;
      }
    }
    end(calls, kept, value);
  }

  /** The result is there, a future's too. */
  void end(SiteCalls calls, @Nullable KeptCall kept, @Nullable Object value) {
    try {
      Seen seen = look(calls, Eventual.result(value));
      calls.add(seen.hash());
      if (kept != null) {
        record(kept, calls, seen, Outcome.RETURNED);
      }
    } catch (Eventual.Failure failure) {
      fail(calls, kept, failure.reason());
    }
  }

  /** A call has thrown, or its future has failed. */
  void fail(SiteCalls calls, @Nullable KeptCall kept, Throwable thrown) {
    ValueDigest digest = digest(calls, thrown);
    calls.add(Thrown.hash(digest.hash()));
    if (kept != null) {
      record(kept, calls, new Seen(digest.hash(), digest.note(), null), Outcome.THREW);
    }
  }

  /** What the current thread keeps of this site. */
  SiteCalls callsOfThisThread() {
    ThreadCalls thread = book.currentThread();
    SiteCalls calls = thread.calls(number);
    return calls == null ? thread.begin(this) : calls;
  }

  private Seen look(SiteCalls calls, @Nullable Object value) {
    ThreadCalls thread = calls.thread;
    Object part = value;
    if (method.inspector() != Inspector.WHOLE) {
      boolean nested = thread.busy;
      thread.busy = true;
      try {
        part = method.inspector().inspect(value);
      } catch (HookException e) {
        String failure = "inspect: " + e.getMessage();
        return new Seen(digest(calls, failure).hash(), failure, null);
      } finally {
        thread.busy = nested;
      }
    }
    ValueDigest digest = digest(calls, part);
    return new Seen(digest.hash(), digest.note(), part);
  }

  /** The hash of a value; of one that ato cannot hash, a hash that says so. */
  ValueDigest digest(SiteCalls calls, @Nullable Object value) {
    int kind = PrimitiveKind.of(value);
    if (kind != 0 && value != null) {
      long bits = PrimitiveKind.bits(kind, value);
      return new ValueDigest(calls.results.hash(calls, kind, bits), "");
    }
    ThreadCalls thread = calls.thread;
    boolean nested = thread.busy;
    thread.busy = true;
    try {
      return digester.digest(value);
    } catch (RuntimeException | Error failure) {
      // For want of stack or memory, or by a fault of ato's: the application must not notice.
      String note = "not hashed: " + failure.getClass().getName();
      return new ValueDigest(Sha256.ofUtf8(note), note);
    } finally {
      thread.busy = nested;
    }
  }

  /** Records a call that has returned a primitive value. */
  void record(KeptCall call, Sha256 hash, int kind, long bits) {
    Object shown = previewer == null ? null : PrimitiveKind.boxed(kind, bits);
    record(call, call.calls, new Seen(hash, "", shown), Outcome.RETURNED);
  }

  private void record(KeptCall call, SiteCalls here, Seen seen, Outcome outcome) {
    if (!numbers.holds(call.number)) {
      return; // another has taken its place in the sample meanwhile
    }
    boolean written = write(call, here, seen, outcome);
    (written ? recorded : dropped).increment();
    if (written && previewer != null && outcome == Outcome.RETURNED) {
      preview(call, here.thread, seen.part());
    }
  }

  private boolean write(KeptCall call, SiteCalls here, Seen seen, Outcome outcome) {
    ValueDigest arguments = call.arguments();
    return book.log()
        .write(
            new Event.Call(
                number,
                call.number,
                call.entered,
                book.tick(),
                here.thread.number,
                outcome,
                seen.hash(),
                arguments == null ? Optional.empty() : Optional.of(arguments.hash()),
                call.notes(seen.note())));
  }

  private void preview(KeptCall call, ThreadCalls thread, @Nullable Object part) {
    boolean nested = thread.busy;
    thread.busy = true;
    try {
      if (previewer != null) {
        book.log().write(previewer.of(number, call.number, part));
      }
    } catch (RuntimeException | Error failure) {
      // A value that cannot be shown is hashed all the same.
    } finally {
      thread.busy = nested;
    }
  }

  /**
   * The totals, or null if they are the same as when they were last asked for. Threads that have
   * ended are forgotten, save what they add to the totals.
   *
   * @param last whether they are worked out however little seems to have happened
   */
  synchronized Event.@Nullable CallTotals changedTotals(boolean last) {
    live.removeIf(this::buried);
    long kept = recorded.sum();
    long lost = dropped.sum();
    long moment = ofTheDead.entered() + ofTheDead.completed() + kept + lost;
    for (SiteCalls calls : live) {
      moment += calls.moment();
    }
    if (moment == reported && !last) {
      return null;
    }
    reported = moment;
    SiteTotal total = ofTheDead.copy();
    live.forEach(total::add);
    Event.CallTotals now =
        new Event.CallTotals(number, total.entered(), kept, lost, Optional.of(total.results()));
    if (now.equals(told) || now.entered() == 0) {
      return null;
    }
    told = now;
    return now;
  }

  /** Whether the thread has ended; what it came to is then kept apart from it. */
  private boolean buried(SiteCalls calls) {
    boolean dead = calls.thread.isDead();
    if (dead) {
      ofTheDead.add(calls);
      LastCaller caller = last;
      last = caller != null && caller.calls() == calls ? null : caller;
    }
    return dead;
  }
}
