package dev.ato.record;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Finds what each thread keeps, and gives each a small number. The way by the thread itself is
 * short; the one by the table is for threads whose locals the JDK clears after each task, as it
 * does in the common pool.
 */
final class ThreadRegistry {

  /** When so many threads have come, those that have ended are to be forgotten. */
  private static final int MANY = 4_096;

  /** One for all registries, of which a process has one: a constant is found faster. */
  private static final ThreadLocal<ThreadCalls> HERE = new ThreadLocal<>();

  private final Map<Key, ThreadCalls> known = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger(1);
  private final AtomicInteger added = new AtomicInteger();
  private final CacheRoom room = new CacheRoom();
  private final long mainThread;
  private final Runnable many;

  /**
   * A registry without threads.
   *
   * @param mainThread the id of the thread whose number is 1
   * @param many told when many threads have come
   */
  ThreadRegistry(long mainThread, Runnable many) {
    this.mainThread = mainThread;
    this.many = many;
  }

  /** What the current thread keeps. */
  ThreadCalls current() {
    ThreadCalls calls = HERE.get();
    return calls != null && calls.registry == this ? calls : find();
  }

  private ThreadCalls find() {
    Thread thread = Thread.currentThread();
    Key key = new Key(thread);
    ThreadCalls calls = known.get(key);
    if (calls == null) {
      calls = new ThreadCalls(thread, isMain(thread) ? 1 : numbers.incrementAndGet(), this, room);
      known.put(key, calls);
      if (added.incrementAndGet() % MANY == 0) {
        many.run();
      }
    }
    HERE.set(calls);
    return calls;
  }

  /** A class of the application's own could answer anything. */
  private boolean isMain(Thread thread) {
    return thread.getClass() == Thread.class && thread.getId() == mainThread;
  }

  /** Forgets threads that have ended. */
  void sweep() {
    known
        .values()
        .removeIf(
            calls -> {
              boolean dead = calls.isDead();
              if (dead) {
                calls.results.release();
              }
              return dead;
            });
  }

  /** A thread by its identity: its own hashCode may be anything. */
  private static final class Key extends WeakReference<Thread> {

    private final int hash;

    Key(Thread thread) {
      super(thread);
      hash = System.identityHashCode(thread);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other == this || (other instanceof Key key && get() != null && key.get() == get());
    }
  }
}
