package dev.ato.record;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What one thread keeps for itself, so that no call waits for another thread: its calls by site,
 * and the results that it met last.
 */
final class ThreadCalls {

  final ThreadRegistry registry;
  final int number;
  final RecentResults results;

  /** Whether ato, or a hook for ato, is at work on this thread: its calls are not seen. */
  boolean busy;

  private final WeakReference<Thread> thread;
  private @Nullable SiteCalls[] sites = new SiteCalls[1];

  ThreadCalls(Thread thread, int number, ThreadRegistry registry, CacheRoom room) {
    this.thread = new WeakReference<>(thread);
    this.number = number;
    this.registry = registry;
    this.results = new RecentResults(this, room, VirtualThreads.isVirtual(thread));
  }

  /** Whether the thread will make no calls any more; what it did is then seen. */
  boolean isDead() {
    Thread alive = thread.get();
    return alive == null || !alive.isAlive();
  }

  /** This thread's calls of a site; null before the first. */
  @Nullable SiteCalls calls(int site) {
    SiteCalls found = sites[site & (sites.length - 1)];
    return found != null && found.number == site ? found : null;
  }

  /** Makes room for this thread's calls of a site. */
  SiteCalls begin(Site site) {
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
        wider[each.number & (wider.length - 1)] = each;
      }
    }
    sites = wider;
  }
}
