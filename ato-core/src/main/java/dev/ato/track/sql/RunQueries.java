package dev.ato.track.sql;

import dev.ato.AtoException;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds runs. */
final class RunQueries {

  private static final String RUNS =
      """
      SELECT e.id, p.name AS project, e.tags, e.status, e.start_time, e.end_time,
             d.run_key, d.command, d.main_class, d.pid, d.host, d.exit_code, d.ato_version
        FROM experiments e
        JOIN projects p ON p.id = e.project_id
        LEFT JOIN run_details d ON d.run_id = e.id
      """;

  private static final String NEWEST_FIRST = " ORDER BY e.start_time DESC, e.id DESC";

  private final Handle handle;
  private final RunRow row;

  RunQueries(Handle handle, Liveness liveness) {
    this.handle = handle;
    this.row = new RunRow(liveness);
  }

  /** The runs that pass, newest first. */
  List<Run> runs(RunFilter filter) {
    String sql = RUNS + " WHERE (:project IS NULL OR p.name = :project)" + NEWEST_FIRST;
    Query query = handle.createQuery(sql).bind("project", filter.project().orElse(null));
    try (Stream<Run> runs = query.map(row).stream()) {
      return runs.filter(run -> passes(run.status(), filter))
          .limit(filter.limit().orElse(Integer.MAX_VALUE))
          .toList();
    }
  }

  // Only here, because a run that the store calls running may be lost.
  private static boolean passes(RunStatus status, RunFilter filter) {
    return filter.status().map(status::equals).orElse(true);
  }

  /** The run that a user means by an id, a key or its beginning, {@code latest} or {@code -1}. */
  Run run(String selector) {
    if (selector.equals("latest")) {
      return newest(1);
    }
    if (selector.matches("-[1-9]\\d{0,8}")) {
      return newest(-Integer.parseInt(selector));
    }
    if (selector.matches("\\d{1,18}")) {
      return byId(Long.parseLong(selector));
    }
    return byKey(selector);
  }

  private Run newest(int place) {
    return handle
        .createQuery(RUNS + NEWEST_FIRST + " LIMIT 1 OFFSET :skipped")
        .bind("skipped", place - 1)
        .map(row)
        .findOne()
        .orElseThrow(() -> new AtoException(tooFew(place)));
  }

  private String tooFew(int place) {
    int count = handle.createQuery("SELECT COUNT(*) FROM experiments").mapTo(int.class).one();
    return count == 0
        ? "the store holds no runs yet: ato run -- java -jar app.jar"
        : "no run -" + place + ": the store holds " + count + (count == 1 ? " run" : " runs");
  }

  Run byId(long id) {
    return handle
        .createQuery(RUNS + " WHERE e.id = :id")
        .bind("id", id)
        .map(row)
        .findOne()
        .orElseThrow(() -> unknown(Long.toString(id)));
  }

  private Run byKey(String beginning) {
    List<Run> found =
        handle
            .createQuery(RUNS + " WHERE d.run_key BETWEEN :key AND :key || '~' LIMIT 2")
            .bind("key", beginning)
            .map(row)
            .list();
    if (found.size() > 1) {
      throw new AtoException("several runs have a key that begins with \"" + beginning + "\"");
    }
    return found.stream().findFirst().orElseThrow(() -> unknown(beginning));
  }

  private static AtoException unknown(String selector) {
    return new AtoException(
        "no run \""
            + selector
            + "\"; accepted are a number that ato runs shows, a run key, latest,"
            + " -1 for the newest, -2 for the one before");
  }

  /** The run of a process, if it is recorded. */
  Optional<Run> ofProcess(long pid, String host, Instant startedAtOrAfter) {
    return handle
        .createQuery(
            RUNS
                + " WHERE d.pid = :pid AND d.host = :host AND e.start_time >= :start"
                + NEWEST_FIRST
                + " LIMIT 1")
        .bind("pid", pid)
        .bind("host", host)
        .bind("start", Timestamps.text(startedAtOrAfter))
        .map(row)
        .findOne();
  }
}
