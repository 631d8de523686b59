package dev.ato.record;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands out the numbers of the calls that are kept. While the first ones are taken, each call takes
 * a number of its own; then threads take numbers by the block, so that they do not meet.
 */
final class KeptNumbers {

  private final Keeping keeping;
  private final boolean everyCallDecides;
  private final AtomicLong first = new AtomicLong();
  private final AtomicLong later = new AtomicLong();

  /**
   * Numbers from 1 on.
   *
   * @param everyCallDecides whether something else has to be done at every call
   */
  KeptNumbers(Keeping keeping, boolean everyCallDecides) {
    this.keeping = keeping;
    this.everyCallDecides = everyCallDecides;
  }

  /** The number under which a call of this thread is kept; 0 if it is not. */
  long next(SiteCalls calls) {
    if (first.get() < keeping.first()) {
      long number = first.incrementAndGet();
      if (number <= keeping.first()) {
        return number;
      }
    }
    return keeping.stride() > 0 ? nextOfStride(calls) : pass(calls, Long.MAX_VALUE);
  }

  /** The first of each block is kept. */
  private long nextOfStride(SiteCalls calls) {
    if (calls.nextNumber < calls.endOfNumbers) {
      calls.nextNumber++;
      return 0;
    }
    long start = later.getAndAdd(keeping.stride());
    calls.nextNumber = start + 1;
    calls.endOfNumbers = start + keeping.stride();
    if (!everyCallDecides) {
      calls.nextNumber = calls.endOfNumbers;
      pass(calls, keeping.stride() - 1);
    }
    return keeping.first() + start + 1;
  }

  private long pass(SiteCalls calls, long count) {
    if (!everyCallDecides) {
      calls.pause(count);
    }
    return 0;
  }
}
