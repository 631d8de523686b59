package dev.ato.track.sql;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Switches a database to write-ahead logging, in which readers and a writer do not wait. */
final class WriteAheadLog {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private WriteAheadLog() {}

  /**
   * Switches, and tries again while others have the file open for the same purpose: SQLite does not
   * wait for a lock that it would have to upgrade, whatever the busy timeout is.
   */
  static void enable(Handle handle) {
    long deadline = System.nanoTime() + SqliteFile.BUSY_TIMEOUT.toNanos();
    while (true) {
      try {
        handle.createQuery("PRAGMA journal_mode = WAL").mapTo(String.class).one();
        return;
      } catch (JdbiException e) {
        if (!StoreFailure.isBusy(e) || System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
