package dev.ato.record;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What the threads share: how much they may keep together, and hashers for the small ones. */
final class CacheRoom {

  /** 64 MiB, in words. */
  private static final long MOST = 8L << 20;

  private static final int HASHERS = 64;

  private final AtomicLong taken = new AtomicLong();
  private final AtomicReferenceArray<@Nullable PrimitiveHasher> hashers =
      new AtomicReferenceArray<>(HASHERS);

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

  /** A hasher that no other thread uses until it is given back. */
  PrimitiveHasher borrow() {
    PrimitiveHasher free = hashers.getAndSet(place(), null);
    return free == null ? new PrimitiveHasher() : free;
  }

  void giveBack(PrimitiveHasher hasher) {
    hashers.set(place(), hasher);
  }

  private static int place() {
    return ThreadLocalRandom.current().nextInt(HASHERS);
  }
}
