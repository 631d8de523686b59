package dev.ato.track.sql;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Looks at traces over all runs. */
final class TraceQueries {

  private final Handle handle;

  TraceQueries(Handle handle) {
    this.handle = handle;
  }

  /** Every trace, by id and kind. */
  List<TraceSummary> traces(Optional<String> project) {
    return handle
        .createQuery(
            """
            SELECT g.*, m.owner, m.name, m.descriptor
              FROM (SELECT f.trace_id, f.trace_type, MAX(f.id) AS newest,
                           COUNT(DISTINCT f.run_id) AS runs,
                           COUNT(DISTINCT f.fingerprint) AS versions
                      FROM fingerprints f
                      JOIN experiments e ON e.id = f.run_id
                      JOIN projects p ON p.id = e.project_id
                     WHERE f.trace_type IN ('static', 'runtime')
                       AND (:project IS NULL OR p.name = :project)
                     GROUP BY f.trace_id, f.trace_type) g
              LEFT JOIN fingerprint_details d ON d.fingerprint_id = g.newest
              LEFT JOIN traces t ON t.fingerprint_id = g.newest
              LEFT JOIN methods m ON m.id = COALESCE(d.method_id, t.method_id)
             ORDER BY g.trace_id, g.trace_type DESC""")
        .bind("project", project.orElse(null))
        .map((row, context) -> summary(row))
        .list();
  }

  private static TraceSummary summary(ResultSet row) throws SQLException {
    return new TraceSummary(
        row.getString("trace_id"),
        TraceKind.of(row.getString("trace_type")).orElseThrow(),
        method(row),
        row.getInt("runs"),
        row.getInt("versions"));
  }

  /** The fingerprints that a trace had, static ones first, each in the order of first sight. */
  List<TraceVersion> versions(String traceId) {
    TraceVersions versions = new TraceVersions();
    handle
        .createQuery(
            """
            SELECT f.trace_type, f.fingerprint, f.run_id, e.start_time,
                   COALESCE(v.scheme, t.encoding, g.scheme, '') AS scheme, m.owner, m.name, m.descriptor
              FROM fingerprints f
              JOIN experiments e ON e.id = f.run_id
              LEFT JOIN fingerprint_details d ON d.fingerprint_id = f.id
              LEFT JOIN code_versions v ON v.id = d.code_version_id
              LEFT JOIN traces t ON t.fingerprint_id = f.id
              LEFT JOIN deep_details r ON r.fingerprint_id = f.id
              LEFT JOIN reach_graphs g ON g.id = r.graph_id
              LEFT JOIN methods m ON m.id = COALESCE(d.method_id, t.method_id, r.method_id)
             WHERE f.trace_id = :id AND f.trace_type IN ('static', 'runtime', 'deep')
             ORDER BY f.trace_type DESC, e.start_time, e.id, f.id""")
        .bind("id", traceId)
        .map((row, context) -> sighting(row))
        .forEach(versions::add);
    return versions.list();
  }

  private static TraceVersion sighting(ResultSet row) throws SQLException {
    var seen = Timestamps.parse(row.getString("start_time"));
    return new TraceVersion(
        TraceKind.of(row.getString("trace_type")).orElseThrow(),
        row.getString("scheme"),
        row.getString("fingerprint"),
        method(row),
        List.of(row.getLong("run_id")),
        seen,
        seen);
  }

  private static Optional<MethodRef> method(ResultSet row) throws SQLException {
    String owner = row.getString("owner");
    return owner == null
        ? Optional.empty()
        : Optional.of(new MethodRef(owner, row.getString("name"), row.getString("descriptor")));
  }

  /** The listing whose fingerprint begins so. */
  CodeListing listing(String beginning) {
    List<CodeListing> found = beginningWith(beginning.toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      throw new AtoException("no listing whose fingerprint begins with \"" + beginning + "\"");
    }
    if (found.size() > 1) {
      throw new AtoException(
          "several fingerprints begin with \"%s\": %s, %s"
              .formatted(beginning, found.get(0).fingerprint(), found.get(1).fingerprint()));
    }
    return found.get(0);
  }

  private List<CodeListing> beginningWith(String hex) {
    return handle
        .createQuery(
            """
            SELECT scheme, fingerprint, listing FROM code_versions
             WHERE fingerprint BETWEEN :hex AND :hex || '~' AND listing IS NOT NULL
             ORDER BY fingerprint LIMIT 2""")
        .bind("hex", hex)
        .map(
            (row, context) ->
                new CodeListing(
                    row.getString("scheme"),
                    Sha256.parse(row.getString("fingerprint")),
                    row.getString("listing")))
        .list();
  }
}
