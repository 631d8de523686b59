package dev.ato.track.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts what the store holds. */
final class StatsQueries {

  private final Handle handle;

  StatsQueries(Handle handle) {
    this.handle = handle;
  }

  /** Every project with runs, the one with the newest run first. */
  List<ProjectStats> projects() {
    return handle
        .createQuery(
            """
            WITH versions AS (
              SELECT e.project_id, f.trace_id,
                     COUNT(DISTINCT CASE f.trace_type WHEN 'static' THEN f.fingerprint END) AS codes
                FROM fingerprints f
                JOIN experiments e ON e.id = f.run_id
               GROUP BY e.project_id, f.trace_id),
            traced AS (
              SELECT project_id, COUNT(*) AS traces, SUM(codes > 1) AS changed
                FROM versions GROUP BY project_id),
            called AS (
              SELECT e.project_id, SUM(t.entered) AS calls, SUM(t.recorded) AS kept
                FROM traces t JOIN experiments e ON e.id = t.run_id
               GROUP BY e.project_id)
            SELECT p.name, COUNT(*) AS runs, SUM(e.status = 'failed') AS failed,
                   MAX(e.start_time) AS last, v.traces, v.changed, c.calls, c.kept
              FROM experiments e
              JOIN projects p ON p.id = e.project_id
              LEFT JOIN traced v ON v.project_id = p.id
              LEFT JOIN called c ON c.project_id = p.id
             GROUP BY p.id
             ORDER BY last DESC, p.name""")
        .map((row, context) -> project(row))
        .list();
  }

  private static ProjectStats project(ResultSet row) throws SQLException {
    return new ProjectStats(
        row.getString("name"),
        row.getInt("runs"),
        row.getInt("failed"),
        Timestamps.parse(row.getString("last")),
        row.getInt("traces"),
        row.getInt("changed"),
        row.getLong("calls"),
        row.getLong("kept"));
  }
}
