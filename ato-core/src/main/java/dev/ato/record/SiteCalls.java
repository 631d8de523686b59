package dev.ato.record;

import dev.ato.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** The calls of one method on one thread, and at the same time each of them that is not kept. */
final class SiteCalls extends OpenCall {

  final ThreadCalls thread;
  final RecentResults results;
  final Site site;
  final int number;
  final boolean plain;

  /** What is added to a kind, so that values of two tolerances never meet in a cache. */
  final int tolerance;

  /** The results that have been added; those that are only noted are not in it. */
  final ResultDigests digests = new ResultDigests();

  /** Of a block of numbers that this thread has reserved: the next, and where it ends. */
  long nextNumber;

  long endOfNumbers;

  /** How many calls were entered, less those of the pause that are still to come. */
  private long decided;

  /** How many calls to come need no decision. */
  private long pause;

  private long pauseBegun;

  /** For the thread that writes the totals. */
  private @Nullable ResultDigests seen;

  SiteCalls(ThreadCalls thread, Site site) {
    this.thread = thread;
    this.results = thread.results;
    this.site = site;
    this.number = site.number;
    this.plain = site.plain;
    this.tolerance = site.tolerance;
  }

  /** Counts a call; gives what its end is to be told to. */
  OpenCall enter() {
    long left = pause;
    if (left > 0) {
      pause = left - 1;
      return this;
    }
    decided += 1 + pauseBegun;
    pauseBegun = 0;
    return site.decide(this);
  }

  /** So many calls to come need no decision. */
  void pause(long calls) {
    pauseBegun = calls;
    pause = calls;
  }

  /** How many calls there were; from another thread, about so many. */
  long entered() {
    return decided + pauseBegun - pause;
  }

  @Override
  public void returned(int kind, long bits) {
    if (plain) {
      results.add(this, kind, bits);
    } else {
      site.complete(this, null, PrimitiveKind.boxed(kind, bits));
    }
  }

  @Override
  public void returned(@Nullable Object value) {
    site.complete(this, null, value);
  }

  @Override
  public void threw(Throwable thrown) {
    site.fail(this, null, thrown);
  }

  /** Adds a result to the digests. */
  void add(Sha256 hash) {
    results.add(this, hash);
  }

  /** A figure that grows with every call, and when one ends. */
  long moment() {
    return entered() + digests.count() + results.noted();
  }

  /** What this thread has come to, as another thread sees it; at worst what that saw before. */
  ResultDigests seen() {
    ResultDigests now = results.digests(this);
    ResultDigests known = now != null ? now : seen != null ? seen : new ResultDigests();
    seen = known;
    return known;
  }
}
