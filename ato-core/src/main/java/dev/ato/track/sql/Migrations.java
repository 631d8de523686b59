package dev.ato.track.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.AtoException;
import dev.ato.track.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The numbered changes of the schema, each a script under {@code sqlite/}, applied in order. */
final class Migrations {

  private static final List<String> SCRIPTS =
      List.of(
          "1-original-tables.sql",
          "2-recorded-runs.sql",
          "3-deep-fingerprints.sql",
          "4-config-keys.sql",
          "5-all-results.sql");

  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");

  private final DatabaseUrl database;
  private final Handle handle;

  Migrations(DatabaseUrl database, Handle handle) {
    this.database = database;
    this.handle = handle;
  }

  /** The version that this program writes. */
  static int latest() {
    return SCRIPTS.size();
  }

  /** Brings the database to the latest version; several processes may do so at the same time. */
  void apply() {
    if (checkedVersion() < latest()) {
      WriteTransaction.run(handle, this::applyMissing);
    }
  }

  /**
   * Checks that the database needs no change.
   *
   * @throws AtoException if it does
   */
  void requireLatest() {
    int version = checkedVersion();
    if (version < latest()) {
      throw new AtoException(
          "%s is read-only and has schema %d; this ato needs schema %d: make it writable once"
              .formatted(database.file(), version, latest()));
    }
  }

  private int applyMissing() {
    handle.execute(
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
          version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)""");
    for (int version = checkedVersion() + 1; version <= latest(); version++) {
      apply(version, SCRIPTS.get(version - 1));
    }
    return latest();
  }

  private void apply(int version, String script) {
    END_OF_STATEMENT.splitAsStream(read(script)).forEach(handle::execute);
    handle.execute(
        "INSERT INTO schema_migrations (version, name, applied_at) VALUES (?, ?, ?)",
        version,
        script,
        Timestamps.text(Instant.now()));
  }

  private int checkedVersion() {
    int version = version();
    if (version > latest()) {
      throw new AtoException(
          "%s has schema %d, this ato knows %d: use a newer ato"
              .formatted(database.file(), version, latest()));
    }
    return version;
  }

  private int version() {
    boolean migrated =
        handle
            .createQuery("SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'")
            .mapTo(int.class)
            .findOne()
            .isPresent();
    return migrated
        ? handle
            .createQuery("SELECT COALESCE(MAX(version), 0) FROM schema_migrations")
            .mapTo(int.class)
            .one()
        : 0;
  }

  private static String read(String script) {
    try (InputStream resource = Migrations.class.getResourceAsStream("sqlite/" + script)) {
      return new String(Objects.requireNonNull(resource, script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
