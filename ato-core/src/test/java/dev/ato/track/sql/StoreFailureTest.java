package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import dev.ato.track.DatabaseUrl;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFailureTest {

  @TempDir Path folder;
  private DatabaseUrl database;
  private Handle handle;

  @BeforeEach
  void open() {
    database = DatabaseUrl.parse(folder.resolve("ato.db").toString());
    Store.open(database).close();
    handle = new SqliteFile(database).open();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void aFullDiskIsNamed() {
    handle.execute("PRAGMA max_page_count = 1");

    assertExplained(
        "INSERT INTO projects (name) VALUES (hex(zeroblob(100000)))",
        "cannot grow: the disk is full");
  }

  @Test
  void aLockOfAnotherProcessIsNamed() {
    handle.execute("PRAGMA busy_timeout = 1");

    try (Handle other = new SqliteFile(database).open()) {
      other.execute("BEGIN IMMEDIATE");
      assertExplained(
          "DELETE FROM projects",
          "is locked: another process has been writing to it for 20 s; try again when it is done");
    }
  }

  @Test
  void aWriteToAReadOnlyDatabaseIsNamed() {
    try (Handle readOnly = new SqliteFile(database).openReadOnly()) {
      handle.close();
      handle = readOnly;
      assertExplained("DELETE FROM projects", "is read-only");
    }
  }

  @Test
  void whateverElseFailsKeepsToOneLine() {
    assertExplained(
        "DELETE FROM nowhere",
        "failed: [SQLITE_ERROR] SQL error or missing database" + " (no such table: nowhere)");
  }

  private void assertExplained(String sql, String reason) {
    assertThatThrownBy(() -> StoreFailure.explaining(database, () -> handle.execute(sql)))
        .isInstanceOf(AtoException.class)
        .hasMessage(database.file() + " " + reason);
  }
}
