package dev.ato.digest;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashings that nobody uses at the moment. No thread keeps one: there may be very many threads, and
 * an encoder may hash while it is asked.
 */
final class HashingPool {

  private static final int SLOTS = 64;

  /** Slots of two threads lie on different lines of the cache. */
  private static final int STRIDE = 16;

  private final AtomicReferenceArray<@Nullable ValueHashing> free =
      new AtomicReferenceArray<>(SLOTS * STRIDE);

  private final Supplier<ValueHashing> maker;

  HashingPool(Supplier<ValueHashing> maker) {
    this.maker = maker;
  }

  ValueHashing take(int slot) {
    ValueHashing taken = free.getAndSet(slot, null);
    return taken == null ? maker.get() : taken;
  }

  void giveBack(int slot, ValueHashing hashing) {
    free.setRelease(slot, hashing);
  }

  /** Most often another one for another thread. */
  static int slot() {
    return ((System.identityHashCode(Thread.currentThread()) * 0x9e3779b9) >>> 26) * STRIDE;
  }
}
