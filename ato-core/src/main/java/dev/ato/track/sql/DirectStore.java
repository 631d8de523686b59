package dev.ato.track.sql;

import dev.ato.AtoException;
import dev.ato.journal.DaemonThreads;
import dev.ato.track.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the journal of this very process to the database, about every second and once more at the
 * end, on a thread of its own. What cannot be written stays in the journal, for the next command
 * that reads the store.
 */
public final class DirectStore {

  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final DatabaseUrl database;
  private final Path journal;
  private final Consumer<String> failures;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Store store;
  private String lastFailure = "";

  private DirectStore(DatabaseUrl database, Path journal, Consumer<String> failures) {
    this.database = database;
    this.journal = journal;
    this.failures = failures;
  }

  /**
   * Begins to write.
   *
   * @param failures takes one line for each new reason why nothing can be written
   */
  public static DirectStore start(DatabaseUrl database, Path journal, Consumer<String> failures) {
    DirectStore store = new DirectStore(database, journal, failures);
    DaemonThreads.start("ato-store", store::run);
    return store;
  }

  /**
   * Writes what is left, at most for so long; to be called when the journal is closed.
   *
   * @return whether it was done in time
   */
  public boolean close(Duration timeout) {
    closing.countDown();
    return await(done, timeout);
  }

  /**
   * Waits until the database has been opened, or could not be, at most for so long.
   *
   * @return whether that was in time
   */
  public boolean awaitOpen(Duration timeout) {
    return await(opened, timeout);
  }

  private static boolean await(CountDownLatch latch, Duration timeout) {
    try {
      return latch.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    boolean closed = false;
    ingest(false);
    opened.countDown();
    while (!closed) {
      closed = isClosing();
      ingest(closed);
    }
    forget();
    done.countDown();
  }

  private boolean isClosing() {
    try {
      return closing.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true; // Nobody but the end of the process has a reason to.
    }
  }

  private void ingest(boolean closed) {
    try {
      opened().ingestOwn(journal, closed).warnings().forEach(this::report);
    } catch (AtoException e) {
      report(String.valueOf(e.getMessage()));
      forget();
    } catch (Throwable e) {
      // For example a native library that this system does not take; never the application's
      // matter.
      report(database + " cannot be written: " + e);
      forget();
    }
  }

  private Store opened() {
    if (store == null) {
      store = Store.open(database);
    }
    return store;
  }

  // The next attempt opens the file anew: it may have been moved, or its folder made writable.
  private void forget() {
    Store failed = store;
    store = null;
    if (failed != null) {
      close(failed);
    }
  }

  private void close(Store failed) {
    try {
      failed.close();
    } catch (AtoException e) {
      report(String.valueOf(e.getMessage()));
    }
  }

  private void report(String failure) {
    if (!failure.equals(lastFailure)) {
      lastFailure = failure;
      failures.accept(failure);
    }
  }
}
