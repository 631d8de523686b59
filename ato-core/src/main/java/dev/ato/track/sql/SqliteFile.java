package dev.ato.track.sql;

import dev.ato.AtoException;
import dev.ato.track.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/** Opens a SQLite file, always with the same settings, whoever asks. */
final class SqliteFile {

  /** How long a writer waits for another one. */
  static final Duration BUSY_TIMEOUT = Duration.ofSeconds(20);

  private final DatabaseUrl database;
  private final Path file;
  private final Path folder;

  SqliteFile(DatabaseUrl database) {
    this.database = database;
    this.file = database.file();
    this.folder = file.resolveSibling("").toAbsolutePath();
  }

  /**
   * Whether nothing can be written here: SQLite keeps its log beside the file, so the folder counts
   * too.
   */
  boolean readOnly() {
    return Files.exists(file) && !(Files.isWritable(file) && Files.isWritable(folder));
  }

  /** A connection that can write; creates the file if there is none. */
  Handle open() {
    refuseWhatIsNoFile();
    Handle handle = connect(url(""), config());
    return closingOnFailure(handle, () -> WriteAheadLog.enable(handle));
  }

  /** A connection that can only read. */
  Handle openReadOnly() {
    refuseWhatIsNoFile();
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return connect(needsNoLog() ? url("?immutable=1") : url("?mode=ro"), config);
  }

  // In a folder that takes no files SQLite cannot create the shared memory that a log needs.
  private boolean needsNoLog() {
    return !Files.isWritable(folder) && !Files.exists(Path.of(file + "-wal"));
  }

  private void refuseWhatIsNoFile() {
    if (Files.isDirectory(file)) {
      throw new AtoException(
          "database "
              + database
              + ": "
              + file
              + " is a folder; accepted is a file, for example "
              + file.resolve("ato.db"));
    }
    if (!Files.isDirectory(folder)) {
      throw new AtoException("database " + database + ": the folder " + folder + " does not exist");
    }
    if (Files.exists(file) && !Files.isReadable(file)) {
      throw new AtoException(
          "database " + database + ": " + file + " may not be read by this user");
    }
    if (!Files.exists(file) && !Files.isWritable(folder)) {
      throw new AtoException(
          "database " + database + ": " + file + " cannot be created, " + folder + " is read-only");
    }
  }

  private String url(String parameters) {
    // A URI, so that no character of the path means anything to SQLite.
    return "jdbc:sqlite:file:" + file.toUri().getRawPath() + parameters;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
    config.enforceForeignKeys(true);
    // A journal is deleted once its events are here, so a commit must have reached the disk.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return config;
  }

  private Handle connect(String url, SQLiteConfig config) {
    try {
      return Jdbi.create(() -> openConnection(url, config)).open();
    } catch (ConnectionException e) {
      throw StoreFailure.explain(database, e);
    }
  }

  // Not through the driver manager, which knows only drivers of the application's class loader.
  private static Connection openConnection(String url, SQLiteConfig config) throws SQLException {
    return config.createConnection(url);
  }

  private Handle closingOnFailure(Handle handle, Runnable work) {
    try {
      StoreFailure.explaining(
          database,
          () -> {
            work.run();
            return handle;
          });
      return handle;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }
}
