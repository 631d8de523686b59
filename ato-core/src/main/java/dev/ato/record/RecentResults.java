package dev.ato.record;

import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
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
final class RecentResults extends HashCache {

  private static final int NOTED = 64;
  private static final int NOTED_OF_A_VIRTUAL_THREAD = 8;
  private static final int ATTEMPTS = 1_000;

  private final ThreadCalls thread;

  /** Of each noted result the site, then the place of its hash. */
  private final int[] noted;

  /** How much of it is in use. */
  private int end;

  private int version;

  /** How often noted results were added; what is in use bears this number. */
  private long flushes = 1;

  RecentResults(ThreadCalls thread, CacheRoom shared, boolean virtual) {
    super(shared, virtual);
    this.thread = thread;
    this.noted = new int[2 * (virtual ? NOTED_OF_A_VIRTUAL_THREAD : NOTED)];
  }

  /** Notes a primitive result; gives the place of its hash, which is good until the next result. */
  int add(SiteCalls calls, int kind, long bits) {
    int place = place(calls, kind, bits);
    int[] list = noted;
    int at = end;
    list[at] = calls.number;
    list[at + 1] = place;
    use(place, flushes);
    VarHandle.storeStoreFence();
    end = at + 2;
    if (at + 2 == list.length) {
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
  Sha256 hash(SiteCalls calls, int kind, long bits) {
    return hash(place(calls, kind, bits));
  }

  private int place(SiteCalls calls, int kind, long bits) {
    int place = find(kind + calls.tolerance, bits);
    return place >= 0 ? place : hashed(kind + calls.tolerance, bits, calls.site.digester());
  }

  private int hashed(int kind, long bits, ValueDigester digester) {
    boolean nested = thread.busy;
    thread.busy = true; // a security provider of the application's own may be traced
    try {
      if (!isFree(kind, bits, flushes)) {
        flush();
      }
      return put(kind, bits, digester);
    } finally {
      thread.busy = nested;
    }
  }

  private void flush() {
    int to = end;
    if (to == 0) {
      return;
    }
    int odd = begin();
    for (int from = 0; from < to; ) {
      int next = endOfSite(from, to);
      SiteCalls calls = thread.calls(noted[from]);
      if (calls != null) {
        calls.digests.addAll(words(), noted, from, next);
      }
      from = next;
    }
    end = 0;
    flushes++;
    end(odd);
  }

  /** Where the results of one site end, that begin at {@code from}. */
  private int endOfSite(int from, int to) {
    int next = from + 2;
    while (next < to && noted[next] == noted[from]) {
      next += 2;
    }
    return next;
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

  /** How many results are noted. */
  int noted() {
    return end / 2;
  }

  /** What the thread has come to at a site, as another thread sees it; null if it cannot see it. */
  @Nullable ResultDigests digests(SiteCalls calls) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int before = version;
      VarHandle.loadLoadFence();
      ResultDigests digests = calls.digests.copy();
      int to = Math.min(end, noted.length);
      VarHandle.loadLoadFence();
      addNoted(calls.number, to, digests);
      VarHandle.loadLoadFence();
      if ((before & 1) == 0 && version == before) {
        return digests;
      }
      Thread.onSpinWait();
    }
    return null;
  }

  private void addNoted(int site, int to, ResultDigests digests) {
    long[] words = words();
    for (int i = 0; i < to; i += 2) {
      int place = noted[i + 1];
      // The cache may have become another meanwhile: then the version is another too.
      if (noted[i] == site && place + Sha256.BYTES / Long.BYTES <= words.length) {
        digests.add(words[place], words[place + 1], words[place + 2], words[place + 3]);
      }
    }
  }
}
