package dev.ato.track.sql;

import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * How far a journal has come into the store.
 *
 * @param run empty before the first event
 * @param position everything before this byte is in the store
 * @param ended whether the run's end is in the store
 * @param finished whether nothing more will be taken
 */
record JournalProgress(OptionalLong run, long position, boolean ended, boolean finished) {

  private static final JournalProgress NONE =
      new JournalProgress(OptionalLong.empty(), 0, false, false);

  static JournalProgress read(Handle handle, String journal) {
    return handle
        .createQuery(
            """
            SELECT j.run_id, j.position, j.finished, e.end_time IS NOT NULL AS ended
              FROM ingested_journals j
              JOIN experiments e ON e.id = j.run_id
             WHERE j.name = :name""")
        .bind("name", journal)
        .map(
            (row, context) ->
                new JournalProgress(
                    OptionalLong.of(row.getLong("run_id")),
                    row.getLong("position"),
                    row.getBoolean("ended"),
                    row.getBoolean("finished")))
        .findOne()
        .orElse(NONE);
  }

  static void write(Handle handle, String journal, long run, long position, boolean finished) {
    handle.execute(
        """
        INSERT INTO ingested_journals (name, run_id, position, finished) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE
           SET position = excluded.position, finished = excluded.finished""",
        journal,
        run,
        position,
        finished ? 1 : 0);
  }
}
