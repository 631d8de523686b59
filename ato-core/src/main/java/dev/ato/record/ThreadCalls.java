package dev.ato.record;

import dev.ato.digest.Sha256;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What one thread keeps for itself, so that no call waits for another thread: its calls by site,
 * and the hashes of primitive values that it met a moment ago.
 */
final class ThreadCalls {

  /** A slot of the cache: bits, kind, four words of the hash, two coefficients of the order. */
  static final int SLOT = 8;

  static final int HASH = 2;
  static final int ORDER = 6;

  private static final int NO_KIND = -1;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  final int number;

  private final WeakReference<Thread> thread;
  private final CacheRoom room;
  private final boolean virtual;
  private @Nullable PrimitiveHasher hasher;
  private long[] cache = NOTHING;
  private int misses;
  private @Nullable SiteCalls[] sites = new SiteCalls[1];

  /** Whether ato, or a hook for ato, is at work on this thread: its calls are not seen. */
  boolean busy;

  private static final long[] NOTHING = empty(1);

  ThreadCalls(Thread thread, int number, CacheRoom room) {
    this.thread = new WeakReference<>(thread);
    this.number = number;
    this.room = room;
    this.virtual = VirtualThreads.isVirtual(thread);
  }

  /** Whether the thread will make no calls any more; what it did is then seen. */
  boolean isDead() {
    Thread alive = thread.get();
    return alive == null || !alive.isAlive();
  }

  /** Gives back the room of a dead thread. */
  void release() {
    room.free(cache.length);
  }

  /** This thread's calls of a site. */
  SiteCalls calls(Site site) {
    SiteCalls found = sites[site.number & (sites.length - 1)];
    return found != null && found.site == site ? found : firstCall(site);
  }

  private SiteCalls firstCall(Site site) {
    SiteCalls made = new SiteCalls(this, site);
    while (sites[site.number & (sites.length - 1)] != null) {
      widen();
    }
    sites[site.number & (sites.length - 1)] = made;
    site.add(made);
    return made;
  }

  /** Doubles the table: sites that shared a place part at last, since their numbers differ. */
  private void widen() {
    @Nullable SiteCalls[] wider = new SiteCalls[2 * sites.length];
    for (SiteCalls each : sites) {
      if (each != null) {
        wider[each.site.number & (wider.length - 1)] = each;
      }
    }
    sites = wider;
  }

  /** The cache, in which {@link #find} gives a position. */
  long[] cache() {
    return cache;
  }

  /** The slot with the hash of a primitive value, worked out if need be. */
  int find(int kind, long bits) {
    int position = position(kind, bits, cache.length);
    return cache[position] == bits && cache[position + 1] == kind ? position : miss(kind, bits);
  }

  private int miss(int kind, long bits) {
    boolean nested = busy;
    busy = true; // a security provider of the application's own may be traced
    try {
      grow();
      int position = position(kind, bits, cache.length);
      cache[position + 1] = NO_KIND;
      hash(kind, bits, position + HASH);
      cache[position + ORDER] = OrderHash.reduced(cache[position + HASH]);
      cache[position + ORDER + 1] = OrderHash.reduced(cache[position + HASH + 1]);
      cache[position] = bits;
      cache[position + 1] = kind;
      return position;
    } finally {
      busy = nested;
    }
  }

  private void hash(int kind, long bits, int position) {
    if (virtual) {
      // Of these there may be a million: they share what hashes.
      PrimitiveHasher borrowed = room.borrow(number);
      borrowed.hash(kind, bits, cache, position);
      room.giveBack(number, borrowed);
      return;
    }
    if (hasher == null) {
      hasher = new PrimitiveHasher();
    }
    hasher.hash(kind, bits, cache, position);
  }

  /** Threads that make few calls, of which there may be many, keep little. */
  private void grow() {
    misses++;
    int slots = cache.length / SLOT;
    int wanted = cache == NOTHING ? 2 : slots == 2 && misses > 16 ? 32 : slots;
    if (!virtual) {
      wanted = slots == 32 && misses > 256 ? 256 : slots == 256 && misses > 4096 ? 1024 : wanted;
    }
    if (wanted > slots || cache == NOTHING) {
      if (cache == NOTHING || room.take(wanted * SLOT - cache.length)) {
        cache = empty(wanted);
      }
    }
  }

  private static int position(int kind, long bits, int length) {
    return (int) (((bits + kind) * MIX) >>> 32) & (length - SLOT);
  }

  private static long[] empty(int slots) {
    long[] cache = new long[slots * SLOT];
    for (int i = 1; i < cache.length; i += SLOT) {
      cache[i] = NO_KIND;
    }
    return cache;
  }

  /** The hash in a slot, as an object. */
  Sha256 hash(int position) {
    int at = position + HASH;
    return new Sha256(cache[at], cache[at + 1], cache[at + 2], cache[at + 3]);
  }
}
