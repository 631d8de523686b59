package dev.ato.record;

import dev.ato.journal.DaemonThreads;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Has the totals of calls written now and then, so that a killed process has told them too: every
 * 50 ms in the first seconds, more and more seldom in a process that runs for hours.
 */
final class Totals {

  private static final long SHORTEST_MILLIS = 50;
  private static final long LONGEST_MILLIS = 5_000;

  /** One part in this many of the time that has passed. */
  private static final long SHARE = 100;

  private final Runnable write;
  private final long start = System.nanoTime();
  private volatile boolean stopped;
  private volatile @Nullable Thread thread;

  Totals(Runnable write) {
    this.write = write;
  }

  void start() {
    thread = DaemonThreads.start("ato-totals", this::run);
  }

  /** Has them written soon. */
  void wake() {
    LockSupport.unpark(thread);
  }

  /** Ends the thread. */
  void stop() {
    stopped = true;
    wake();
  }

  private void run() {
    while (!stopped) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis()));
      if (!stopped) {
        write.run();
      }
    }
  }

  private long pauseMillis() {
    long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Math.min(LONGEST_MILLIS, Math.max(SHORTEST_MILLIS, passed / SHARE));
  }
}
