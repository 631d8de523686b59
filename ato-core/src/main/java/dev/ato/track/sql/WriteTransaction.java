package dev.ato.track.sql;

import org.jdbi.v3.core.Handle;

/**
 * A transaction that takes the write lock at its beginning, so that what it reads is still true
 * when it writes.
 */
final class WriteTransaction {

  private WriteTransaction() {}

  /** Commits what {@code work} did, or undoes it if {@code work} throws. */
  static <T, X extends Exception> T run(Handle handle, Work<T, X> work) throws X {
    // Not through the driver's own transactions: its commit() begins the next one, and so
    // takes the write lock again, at once.
    handle.execute("BEGIN IMMEDIATE");
    try {
      T answer = work.run();
      handle.execute("COMMIT");
      return answer;
    } catch (Throwable failure) {
      rollBack(handle, failure);
      throw failure;
    }
  }

  private static void rollBack(Handle handle, Throwable failure) {
    try {
      handle.execute("ROLLBACK");
    } catch (RuntimeException second) {
      // SQLite has rolled back already, for example because the disk is full.
      failure.addSuppressed(second);
    }
  }

  /** What a transaction does. */
  interface Work<T, X extends Exception> {

    T run() throws X;
  }
}
