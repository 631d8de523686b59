package dev.ato.record;

import dev.ato.digest.Sha256;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The last results of a thread. A primitive result is only noted, by the place of its hash in the
 * cache; when many have come together, or a place is needed for another value, they are added to
 * the digests of their sites.
 *
 * <p>Only the thread writes. Another one reads by {@link #digests}: the version is odd while the
 * thread adds, and is read before and after (a sequence lock), so that the thread waits for nobody.
 */
final class RecentResults {

  private static final int NOTED = 64;
  private static final int NOTED_OF_A_VIRTUAL_THREAD = 8;
  private static final int ATTEMPTS = 1_000;

  private final ThreadCalls thread;
  private final HashCache cache;

  /** Of each noted result the site, and where in the cache its hash stands. */
  private final int[] sites;

  private final int[] places;
  private int count;
  private int version;

  RecentResults(ThreadCalls thread, CacheRoom shared, boolean virtual) {
    this.thread = thread;
    this.cache = new HashCache(shared, virtual);
    int room = virtual ? NOTED_OF_A_VIRTUAL_THREAD : NOTED;
    this.sites = new int[room];
    this.places = new int[room];
  }

  /** Notes a primitive result; gives the place of its hash, which is good until the next result. */
  int add(int site, int kind, long bits) {
    int place = place(kind, bits);
    int at = count;
    sites[at] = site;
    places[at] = place;
    VarHandle.storeStoreFence();
    count = at + 1;
    if (at + 1 == places.length) {
      flush();
    }
    return place;
  }

  /** Adds the hash of a result. */
  void add(SiteCalls calls, Sha256 hash) {
    flush();
    int odd = begin();
    calls.digests.add(hash.a(), hash.b(), hash.c(), hash.d());
    end(odd);
  }

  /** The hash of a primitive value. */
  Sha256 hash(int kind, long bits) {
    return cache.hash(place(kind, bits));
  }

  /** The hash that stands there. */
  Sha256 hash(int place) {
    return cache.hash(place);
  }

  private int place(int kind, long bits) {
    int place = cache.find(kind, bits);
    return place >= 0 ? place : put(kind, bits);
  }

  private int put(int kind, long bits) {
    boolean nested = thread.busy;
    thread.busy = true; // a security provider of the application's own may be traced
    try {
      flush();
      return cache.put(kind, bits);
    } finally {
      thread.busy = nested;
    }
  }

  private void flush() {
    int end = count;
    if (end == 0) {
      return;
    }
    int odd = begin();
    for (int from = 0; from < end; ) {
      int to = endOfSite(from, end);
      SiteCalls calls = thread.calls(sites[from]);
      if (calls != null) {
        calls.digests.addAll(cache.words(), places, from, to);
      }
      from = to;
    }
    count = 0;
    end(odd);
  }

  /** Where the results of one site end, that begin at {@code from}. */
  private int endOfSite(int from, int end) {
    int to = from + 1;
    while (to < end && sites[to] == sites[from]) {
      to++;
    }
    return to;
  }

  /** A version that a failure left odd is made odd all the same. */
  private int begin() {
    int odd = version | 1;
    version = odd;
    VarHandle.storeStoreFence();
    return odd;
  }

  private void end(int odd) {
    VarHandle.storeStoreFence();
    version = odd + 1;
  }

  /** What the thread has come to at a site, as another thread sees it; null if it cannot see it. */
  @Nullable ResultDigests digests(SiteCalls calls) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int before = version;
      VarHandle.loadLoadFence();
      ResultDigests digests = calls.digests.copy();
      int noted = Math.min(count, places.length);
      VarHandle.loadLoadFence();
      addNoted(calls.number, noted, digests);
      VarHandle.loadLoadFence();
      if ((before & 1) == 0 && version == before) {
        return digests;
      }
      Thread.onSpinWait();
    }
    return null;
  }

  private void addNoted(int site, int noted, ResultDigests digests) {
    long[] words = cache.words();
    for (int i = 0; i < noted; i++) {
      int place = places[i];
      // The cache may have become another meanwhile: then the version is another too.
      if (sites[i] == site && place + Sha256.BYTES / Long.BYTES <= words.length) {
        digests.add(words[place], words[place + 1], words[place + 2], words[place + 3]);
      }
    }
  }

  /** Gives back the room of a thread that has ended. */
  void release() {
    cache.release();
  }
}
