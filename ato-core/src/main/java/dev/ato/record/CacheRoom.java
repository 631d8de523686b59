package dev.ato.record;

import java.util.concurrent.atomic.AtomicLong;

/** How much all threads together may keep in their caches of hashes. */
final class CacheRoom {

  /** 64 MiB, in words. */
  private static final long MOST = 8L << 20;

  private final AtomicLong taken = new AtomicLong();

  /** Takes so many words; false if all threads together would keep too much. */
  boolean take(int words) {
    if (taken.addAndGet(words) <= MOST) {
      return true;
    }
    taken.addAndGet(-words);
    return false;
  }

  void free(int words) {
    taken.addAndGet(-words);
  }
}
