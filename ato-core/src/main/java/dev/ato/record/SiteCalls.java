package dev.ato.record;

import dev.ato.digest.Sha256;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one method on one thread, and at the same time each of them that is not kept.
 *
 * <p>Only its thread writes it. Others read it by {@link #addTo}: the version is odd while the
 * thread writes, and read before and after (a sequence lock), so that the thread waits for nobody.
 */
final class SiteCalls extends OpenCall {

  private static final int ATTEMPTS = 1_000;

  final ThreadCalls thread;
  final Site site;

  /** How many calls to come need no decision. */
  long pause;

  /** Of a block of numbers that this thread has reserved: the next, and where it ends. */
  long nextNumber;

  long endOfNumbers;

  private long entered;
  private int version;
  private long completed;
  private long sumA;
  private long sumB;
  private long sumC;
  private long sumD;
  private long firstOrder;
  private long secondOrder;

  SiteCalls(ThreadCalls thread, Site site) {
    this.thread = thread;
    this.site = site;
  }

  /** Counts a call; gives what its end is to be told to. */
  OpenCall enter() {
    entered++;
    if (pause > 0) {
      pause--;
      return this;
    }
    return site.decide(this);
  }

  @Override
  public void returned(int kind, long bits) {
    if (site.plain) {
      add(kind, bits);
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

  /** Adds a primitive result to the digests; gives its place in the thread's cache. */
  int add(int kind, long bits) {
    int position = thread.find(kind, bits);
    long[] cache = thread.cache();
    add(
        cache[position + 2],
        cache[position + 3],
        cache[position + 4],
        cache[position + 5],
        cache[position + ThreadCalls.ORDER],
        cache[position + ThreadCalls.ORDER + 1]);
    return position;
  }

  /** Adds a result to the digests. */
  void add(Sha256 hash) {
    add(
        hash.a(),
        hash.b(),
        hash.c(),
        hash.d(),
        OrderHash.reduced(hash.a()),
        OrderHash.reduced(hash.b()));
  }

  private void add(long a, long b, long c, long d, long firstTerm, long secondTerm) {
    int odd = version | 1;
    version = odd;
    VarHandle.storeStoreFence();
    completed++;
    sumA += a;
    sumB += b;
    sumC += c;
    sumD += d;
    firstOrder = OrderHash.first(firstOrder, firstTerm);
    secondOrder = OrderHash.second(secondOrder, secondTerm);
    VarHandle.storeStoreFence();
    version = odd + 1;
  }

  /** Adds what stands here at one moment to a total. */
  void addTo(SiteTotal total) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int before = version;
      VarHandle.loadLoadFence();
      long count = completed;
      Sha256 sum = new Sha256(sumA, sumB, sumC, sumD);
      long first = firstOrder;
      long second = secondOrder;
      VarHandle.loadLoadFence();
      if (((before & 1) == 0 && version == before) || attempt == ATTEMPTS - 1) {
        total.add(entered, count, sum, first, second);
        return;
      }
      Thread.onSpinWait();
    }
  }
}
