package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Writes what is known of a run besides its code and its calls. */
final class RunWriter {

  private final Handle handle;
  private final long run;

  RunWriter(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  void write(Event event) {
    if (event instanceof Event.Environment environment) {
      environment(environment);
    } else if (event instanceof Event.ClassPathEntry entry) {
      classPath(entry);
    } else if (event instanceof Event.InputFile input) {
      input(input);
    } else if (event instanceof Event.Skipped skipped) {
      skipped(skipped);
    } else if (event instanceof Event.UnmatchedRule rule) {
      unmatched(rule);
    } else if (event instanceof Event.Warning warning) {
      warning(warning.text());
    } else if (event instanceof Event.RunEnded ended) {
      ended(ended);
    } else if (event instanceof Event.Config config) {
      new ConfigRows(handle, run).write(config);
    }
  }

  private void environment(Event.Environment environment) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO environment (run_id, name, value) VALUES (:run, :name, :value)
            ON CONFLICT (run_id, name) DO UPDATE SET value = excluded.value""");
    environment
        .facts()
        .forEach(
            (name, value) -> batch.bind("run", run).bind("name", name).bind("value", value).add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  // A hash may come later than the entry, so the last word counts.
  private void classPath(Event.ClassPathEntry entry) {
    update(
            """
            INSERT INTO class_path (run_id, position, path, sha256, size)
            VALUES (:run, :position, :path, :sha256, :size)
            ON CONFLICT (run_id, position) DO UPDATE
               SET path = excluded.path, sha256 = excluded.sha256, size = excluded.size""")
        .bind("position", entry.position())
        .bind("path", entry.path())
        .bind("sha256", Hashes.bytes(entry.sha256()))
        .bind("size", entry.size())
        .execute();
  }

  private void input(Event.InputFile input) {
    update(
            """
            INSERT INTO inputs (run_id, source, path, sha256, size, note)
            VALUES (:run, :source, :path, :sha256, :size, :note)
            ON CONFLICT (run_id, source, path) DO UPDATE
               SET sha256 = excluded.sha256, size = excluded.size, note = excluded.note""")
        .bind("source", input.source())
        .bind("path", input.path())
        .bind("sha256", Hashes.bytes(input.sha256()))
        .bind("size", input.size())
        .bind("note", input.note())
        .execute();
  }

  private void skipped(Event.Skipped skipped) {
    update(
            "INSERT INTO skips (run_id, owner, method, reason) VALUES (:run, :owner, :method, :reason)")
        .bind("owner", skipped.owner())
        .bind("method", skipped.method())
        .bind("reason", skipped.reason())
        .execute();
  }

  private void unmatched(Event.UnmatchedRule rule) {
    update(
            """
            INSERT INTO unmatched_rules (run_id, rule, place, reason)
            VALUES (:run, :rule, :place, :reason)""")
        .bind("rule", rule.rule())
        .bind("place", rule.where())
        .bind("reason", rule.reason())
        .execute();
  }

  /** Notes what limits the record of the run. */
  void warning(String text) {
    update("INSERT INTO warnings (run_id, text) VALUES (:run, :text)").bind("text", text).execute();
  }

  // The exit code may have come first, from whoever started the program.
  private void ended(Event.RunEnded ended) {
    update(
            """
            UPDATE experiments
               SET end_time = :end,
                   status = CASE WHEN (SELECT exit_code FROM run_details WHERE run_id = :run) <> 0
                                 THEN 'failed' ELSE 'completed' END
             WHERE id = :run""")
        .bind("end", Timestamps.textOfMicros(ended.endMicros()))
        .execute();
  }

  /** Notes that the process is gone without having said so. */
  void lost() {
    update("UPDATE experiments SET status = 'lost' WHERE id = :run AND status = 'running'")
        .execute();
  }

  private Update update(String sql) {
    return handle.createUpdate(sql).bind("run", run);
  }
}
