package dev.ato.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * A sample of one size of all calls: those whose numbers have the least hashes. Two runs with the
 * same calls therefore keep the same ones, and most of the same if one run has more.
 */
final class Reservoir {

  private final int size;
  private final LongConsumer evicted;
  private final TreeMap<Long, Long> kept = new TreeMap<>();
  private volatile long bound = Long.MAX_VALUE;

  /**
   * An empty sample.
   *
   * @param evicted told the numbers of calls whose place others take
   */
  Reservoir(int size, LongConsumer evicted) {
    this.size = size;
    this.evicted = evicted;
  }

  /** Whether the call with this number is in the sample for now. */
  boolean takes(long number) {
    long hash = hash(number);
    return hash < bound && take(hash, number);
  }

  private synchronized boolean take(long hash, long number) {
    if (hash >= bound) {
      return false;
    }
    kept.put(hash, number);
    if (kept.size() > size) {
      Map.Entry<Long, Long> greatest = kept.pollLastEntry();
      evicted.accept(greatest.getValue());
    }
    if (kept.size() == size) {
      bound = kept.lastKey();
    }
    return true;
  }

  /** Whether the call is still in the sample. */
  synchronized boolean holds(long number) {
    return kept.containsKey(hash(number));
  }

  /**
   * Scatters the numbers (the finalizer of SplitMix64); two of 2^31 calls may well meet in none.
   */
  private static long hash(long number) {
    long mixed = number * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (mixed ^ (mixed >>> 31)) >>> 1;
  }
}
