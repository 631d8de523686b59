package dev.ato.record;

import dev.ato.digest.Tolerance;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.event.Event;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of all traced methods of a run, hashed at the moment of return, on the caller's thread.
 *
 * <p>A call that is not kept by itself costs a few nanoseconds: its thread counts it and adds its
 * result to two digests of all results, one that depends on their order and one that does not.
 * While ato or a hook of the application's is at work, calls on the same thread are not seen: they
 * would not happen without ato.
 */
public final class CallBook {

  private final EventLog log;
  private final ValueDigester digester;
  private final Consumer<String> complaint;
  private final AtomicLong clock = new AtomicLong();
  private final ThreadRegistry threads;
  private final Totals totals;

  private final Map<Tolerance, ValueDigester> digesters = new LinkedHashMap<>();

  private volatile Site[] sites = new Site[0];

  private CallBook(
      EventLog log, ValueDigester digester, long mainThread, Consumer<String> complaint) {
    this.log = log;
    this.digester = digester;
    this.complaint = complaint;
    this.digesters.put(Tolerance.NONE, digester); // the first, whose number is 0
    this.totals = new Totals(this::writeTotals);
    this.threads = new ThreadRegistry(mainThread, totals::wake);
  }

  /**
   * A book without methods, whose totals are told now and then.
   *
   * @param mainThread the id of the thread that is counted as the first
   * @param complaint told what a user should know, a line each
   */
  public static CallBook open(
      EventLog log, ValueDigester digester, long mainThread, Consumer<String> complaint) {
    CallBook book = new CallBook(log, digester, mainThread, complaint);
    book.totals.start();
    return book;
  }

  /** Declares a method; its calls are then reported under the number returned. */
  public synchronized int register(TracedMethod method) {
    int site = sites.length;
    log.writeEssential(
        new Event.Trace(
            site,
            method.traceId(),
            method.owner(),
            method.name(),
            method.descriptor(),
            method.calls(),
            ValueDigester.SCHEME + (method.view().isEmpty() ? "" : ", " + method.view())));
    Site[] more = Arrays.copyOf(sites, site + 1);
    more[site] = new Site(site, method, this);
    sites = more;
    return site;
  }

  /** A call has begun; null if nobody wants to know of its end. */
  public @Nullable OpenCall entered(int site) {
    SiteCalls calls = sites[site].callsOf(Thread.currentThread());
    if (calls == null) {
      calls = find(site);
    }
    return calls.thread.busy ? null : calls.enter();
  }

  private SiteCalls find(int site) {
    ThreadCalls thread = threads.current();
    SiteCalls calls = thread.calls(site);
    return calls == null ? thread.begin(sites[site]) : calls;
  }

  /** What the current thread keeps. */
  ThreadCalls currentThread() {
    return threads.current();
  }

  /** Writes the totals for the last time. */
  public void close() {
    totals.stop();
    writeTotals(true);
  }

  private void writeTotals() {
    writeTotals(false);
  }

  private synchronized void writeTotals(boolean last) {
    for (Site site : sites) {
      Event.CallTotals changed = site.changedTotals(last);
      if (changed != null) {
        log.writeEssential(changed);
      }
    }
    threads.sweep();
  }

  EventLog log() {
    return log;
  }

  /** One digester for each tolerance: sites that share it share the cache of hashes. */
  synchronized ValueDigester digester(Tolerance tolerance) {
    return digesters.computeIfAbsent(tolerance, digester::with);
  }

  /** A small number for a tolerance that has a digester. */
  synchronized int number(Tolerance tolerance) {
    return List.copyOf(digesters.keySet()).indexOf(tolerance);
  }

  /** The next moment of the run's logical clock. */
  long tick() {
    return clock.incrementAndGet();
  }

  void skipped(TracedMethod method, String reason) {
    log.writeEssential(
        new Event.Skipped(method.owner(), method.name() + method.descriptor(), reason));
    complaint.accept(method.owner() + "#" + method.name() + ": " + reason);
  }
}
