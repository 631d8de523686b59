package dev.ato.agent.engine;

import dev.ato.AtoException;
import dev.ato.agent.Settings;
import dev.ato.track.DatabaseUrl;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where a run goes: its journal now, the database later. */
final class Store {

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);

  private final File journalFolder;
  private final DatabaseUrl database;

  private Store(File journalFolder, DatabaseUrl database) {
    this.journalFolder = journalFolder;
    this.database = database;
  }

  /**
   * The store that the settings name.
   *
   * @throws AtoException if the run could never get there
   */
  static Store of(Settings settings) {
    DatabaseUrl database = DatabaseUrl.parse(settings.database());
    File file = database.file().toFile();
    checkIsDatabase(file);
    File folder =
        settings.journal().isPresent()
            ? new File(settings.journal().get())
            : database.journalFolder().toFile();
    return new Store(folder, database);
  }

  File journalFolder() {
    return journalFolder;
  }

  DatabaseUrl database() {
    return database;
  }

  /** The database by its absolute path: whoever reads the journal may work elsewhere. */
  String url() {
    return "sqlite:///" + database.file();
  }

  /** A file without content is a database too: SQLite makes it one. */
  private static void checkIsDatabase(File file) {
    if (!file.exists() || (file.isFile() && file.length() == 0)) {
      return;
    }
    if (file.isDirectory()) {
      throw new AtoException(file + " is a folder, not a SQLite database");
    }
    try (InputStream stream = new FileInputStream(file)) {
      if (!Arrays.equals(stream.readNBytes(SQLITE.length), SQLITE)) {
        throw new AtoException(file + " is not a SQLite database");
      }
    } catch (IOException e) {
      throw new AtoException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
