package dev.ato.track.sql;

import dev.ato.AtoException;
import dev.ato.track.DatabaseUrl;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what the database throws into one line that a user can act on. */
final class StoreFailure {

  private StoreFailure() {}

  /** What {@code work} answers; a failure of the database becomes an {@link AtoException}. */
  static <T> T explaining(DatabaseUrl database, Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failure) {
      throw explain(database, failure);
    }
  }

  static AtoException explain(DatabaseUrl database, Exception failure) {
    return new AtoException(database.file() + " " + reason(rootOf(failure)), failure);
  }

  /** Whether another connection's lock is the reason. */
  static boolean isBusy(Exception failure) {
    return rootOf(failure) instanceof SQLiteException sqlite
        && primaryCode(sqlite) == SQLiteErrorCode.SQLITE_BUSY;
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (!(root instanceof SQLException) && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String reason(Throwable root) {
    return root instanceof SQLiteException sqlite ? reason(sqlite) : "failed: " + firstLine(root);
  }

  private static String reason(SQLiteException failure) {
    return switch (primaryCode(failure)) {
      case SQLITE_NOTADB -> "is not a SQLite database";
      case SQLITE_CORRUPT -> "is a damaged database: " + firstLine(failure);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is locked: another process has been writing to it for "
              + SqliteFile.BUSY_TIMEOUT.toSeconds()
              + " s; try again when it is done";
      case SQLITE_READONLY, SQLITE_PERM -> "is read-only";
      case SQLITE_CANTOPEN -> "cannot be opened";
      case SQLITE_FULL -> "cannot grow: the disk is full";
      case SQLITE_IOERR -> "cannot be read or written: " + firstLine(failure);
      default -> "failed: " + firstLine(failure);
    };
  }

  private static SQLiteErrorCode primaryCode(SQLiteException failure) {
    // An extended result code keeps the primary one in its low byte.
    return SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff);
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
