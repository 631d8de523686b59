package dev.ato.record;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the numbers of the calls that are kept. While the first ones are taken, each call takes
 * a number of its own; then threads take numbers by the block, so that they do not meet.
 */
final class KeptNumbers {

  private static final int BLOCK = 64;

  private final Keeping keeping;
  private final boolean everyCallDecides;
  private final @Nullable Reservoir reservoir;
  private final AtomicLong first = new AtomicLong();
  private final AtomicLong later = new AtomicLong();

  /**
   * Numbers from 1 on.
   *
   * @param everyCallDecides whether something else has to be done at every call
   * @param evicted told the numbers of calls that are kept no more
   */
  KeptNumbers(Keeping keeping, boolean everyCallDecides, LongConsumer evicted) {
    this.keeping = keeping;
    this.everyCallDecides = everyCallDecides;
    this.reservoir = keeping.reservoir() == 0 ? null : new Reservoir(keeping.reservoir(), evicted);
  }

  /** The number under which a call of this thread is kept; 0 if it is not. */
  long next(SiteCalls calls) {
    if (first.get() < keeping.first()) {
      long number = first.incrementAndGet();
      if (number <= keeping.first()) {
        return number;
      }
    }
    if (reservoir != null) {
      long number = nextOfBlock(calls);
      return reservoir.takes(number) ? number : 0;
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

  private long nextOfBlock(SiteCalls calls) {
    if (calls.nextNumber == calls.endOfNumbers) {
      calls.nextNumber = later.getAndAdd(BLOCK);
      calls.endOfNumbers = calls.nextNumber + BLOCK;
    }
    return keeping.first() + ++calls.nextNumber;
  }

  /** Whether the call with this number is kept still. */
  boolean holds(long number) {
    return reservoir == null || number <= keeping.first() || reservoir.holds(number);
  }

  private long pass(SiteCalls calls, long count) {
    if (!everyCallDecides) {
      calls.pause(count);
    }
    return 0;
  }
}
