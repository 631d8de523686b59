package dev.ato.agent.record;

import dev.ato.journal.DaemonThreads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Writes the totals of calls now and then, so that a killed process has told them too: every 50 ms
 * in the first seconds, more and more seldom in a process that runs for hours.
 */
final class Totals {

  private static final long SHORTEST_MILLIS = 50;
  private static final long LONGEST_MILLIS = 5_000;

  /** One part in this many of the time that has passed. */
  private static final long SHARE = 100;

  private final CallRecorder calls;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final long start = System.nanoTime();

  Totals(CallRecorder calls) {
    this.calls = calls;
    DaemonThreads.start("ato-totals", this::run);
  }

  /** Ends the thread and writes the totals once more. */
  void stop() {
    stopped.countDown();
    calls.writeTotals();
  }

  private void run() {
    try {
      while (!stopped.await(pauseMillis(), TimeUnit.MILLISECONDS)) {
        calls.writeTotals();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long pauseMillis() {
    long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Math.min(LONGEST_MILLIS, Math.max(SHORTEST_MILLIS, passed / SHARE));
  }
}
