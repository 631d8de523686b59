package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import dev.ato.track.RunStatus;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Writes that a run has begun. */
final class RunStart {

  private final Handle handle;

  RunStart(Handle handle) {
    this.handle = handle;
  }

  /** Inserts the run unless its key is known already; answers its id. */
  long write(Event.RunStarted started) {
    return handle
        .createQuery("SELECT run_id FROM run_details WHERE run_key = :key")
        .bind("key", started.runKey())
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> insert(started));
  }

  private long insert(Event.RunStarted started) {
    long run = insertExperiment(started, project(started.project()));
    handle
        .createUpdate(
            """
            INSERT INTO run_details
                   (run_id, run_key, command, main_class, pid, host, ato_version)
            VALUES (:run, :key, :command, :mainClass, :pid, :host, :atoVersion)""")
        .bind("run", run)
        .bind("key", started.runKey())
        .bind("command", JsonStrings.write(started.command()))
        .bind("mainClass", started.mainClass())
        .bind("pid", started.pid())
        .bind("host", started.host())
        .bind("atoVersion", started.atoVersion())
        .execute();
    return run;
  }

  // An empty config, not NULL, because the original's column refuses that; no structural hash,
  // because all runs of unknown config would then count as similar.
  private long insertExperiment(Event.RunStarted started, long project) {
    return handle
        .createQuery(
            """
            INSERT INTO experiments (project_id, config, tags, status, start_time)
            VALUES (:project, '{}', :tags, :status, :start) RETURNING id""")
        .bind("project", project)
        .bind("tags", JsonStrings.write(started.tags()))
        .bind("status", RunStatus.RUNNING.word())
        .bind("start", Timestamps.textOfMicros(started.startMicros()))
        .mapTo(Long.class)
        .one();
  }

  private long project(String name) {
    handle
        .createUpdate(
            """
            INSERT INTO projects (name, created_at) VALUES (:name, :now)
            ON CONFLICT (name) DO NOTHING""")
        .bind("name", name)
        .bind("now", Timestamps.text(Instant.now()))
        .execute();
    return handle
        .createQuery("SELECT id FROM projects WHERE name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
