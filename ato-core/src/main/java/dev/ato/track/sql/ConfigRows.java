package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import dev.ato.track.RecordedConfig;
import dev.ato.track.RecordedConfig.ConfigKey;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The config of a run, in its tables. */
final class ConfigRows {

  private static final int TEXTS_OF_A_KEY = 4;

  private final Handle handle;
  private final long run;

  ConfigRows(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  /** Keeps the config; the structural hash is also where the Python original looks for it. */
  void write(Event.Config config) {
    handle
        .createUpdate(
            """
            INSERT INTO run_configs (run_id, path, structural_hash, content_hash, note)
            VALUES (:run, :path, :structural, :content, :note)
            ON CONFLICT (run_id) DO NOTHING""")
        .bind("run", run)
        .bind("path", config.path())
        .bind("structural", config.structuralHash())
        .bind("content", Hashes.bytes(config.content()))
        .bind("note", config.note())
        .execute();
    if (!config.structuralHash().isEmpty()) {
      handle
          .createUpdate("UPDATE experiments SET structural_hash = :hash WHERE id = :run")
          .bind("run", run)
          .bind("hash", config.structuralHash())
          .execute();
    }
    writeKeys(config.keys());
  }

  private void writeKeys(List<String> texts) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO config_keys (run_id, position, path, type, value, origin)
            VALUES (:run, :position, :path, :type, :value, :origin)
            ON CONFLICT (run_id, position) DO NOTHING""");
    for (int i = 0; i + TEXTS_OF_A_KEY <= texts.size(); i += TEXTS_OF_A_KEY) {
      batch
          .bind("run", run)
          .bind("position", i / TEXTS_OF_A_KEY)
          .bind("path", texts.get(i))
          .bind("type", texts.get(i + 1))
          .bind("value", texts.get(i + 2))
          .bind("origin", texts.get(i + 3))
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** The config, if one was kept. */
  Optional<RecordedConfig> read() {
    return handle
        .createQuery(
            """
            SELECT path, structural_hash, content_hash, note FROM run_configs
             WHERE run_id = :run""")
        .bind("run", run)
        .map(
            (row, context) ->
                new RecordedConfig(
                    row.getString("path"),
                    row.getString("structural_hash"),
                    Hashes.readOptional(row, "content_hash"),
                    keys(),
                    row.getString("note")))
        .findOne();
  }

  private List<ConfigKey> keys() {
    return handle
        .createQuery(
            "SELECT path, type, value, origin FROM config_keys WHERE run_id = :run ORDER BY position")
        .bind("run", run)
        .map(
            (row, context) ->
                new ConfigKey(
                    row.getString("path"),
                    row.getString("type"),
                    row.getString("value"),
                    row.getString("origin")))
        .list();
  }
}
