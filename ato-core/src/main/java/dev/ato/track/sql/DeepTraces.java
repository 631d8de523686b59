package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.track.DeepTrace;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What traced methods can reach: written once a version of the application, read for two runs. */
final class DeepTraces {

  private final Handle handle;

  DeepTraces(Handle handle) {
    this.handle = handle;
  }

  /** Whether something is known of what the methods of a run can reach. */
  boolean has(long run) {
    return handle
        .createQuery("SELECT 1 FROM fingerprints WHERE run_id = :run AND trace_type = 'deep'")
        .bind("run", run)
        .mapTo(int.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Gives a run what was worked out for an earlier one from the same class files.
   *
   * @param traceIds the traced methods of the run, whose fingerprints are the same as there
   * @return whether there is such a run
   */
  boolean reuse(long run, Sha256 origin, Map<MethodRef, String> traceIds) {
    return WriteTransaction.run(
        handle,
        () -> {
          Optional<Long> graph = graphId(origin);
          graph.ifPresent(id -> writeTraces(run, id, traces(id, traceIds)));
          return graph.isPresent();
        });
  }

  private Optional<Long> graphId(Sha256 origin) {
    return handle
        .createQuery("SELECT id FROM reach_graphs WHERE origin = :origin")
        .bind("origin", origin.bytes())
        .mapTo(Long.class)
        .findOne();
  }

  /** The deep fingerprints that belong to a graph, under the names of another run's rules. */
  private List<DeepTrace> traces(long graph, Map<MethodRef, String> traceIds) {
    List<DeepTrace> traces = new ArrayList<>();
    handle
        .createQuery(
            """
            SELECT DISTINCT '' AS trace_id, f.fingerprint, m.owner, m.name, m.descriptor
              FROM deep_details d
              JOIN fingerprints f ON f.id = d.fingerprint_id
              JOIN methods m ON m.id = d.method_id
             WHERE d.graph_id = :graph""")
        .bind("graph", graph)
        .map((row, context) -> trace(row))
        .forEach(
            trace -> {
              String id = traceIds.get(trace.method());
              if (id != null) {
                traces.add(new DeepTrace(id, trace.method(), trace.fingerprint()));
              }
            });
    return traces;
  }

  /** Keeps what the traced methods of a run can reach, and the listings behind it. */
  void write(long run, Sha256 origin, ReachedCode reached) {
    WriteTransaction.run(
        handle,
        () -> {
          if (!has(run)) {
            new ListingPacks(handle, reached.codeScheme()).add(reached.listings());
            writeTraces(run, graphId(origin, reached.graph()), reached.traces());
          }
          return run;
        });
  }

  private long graphId(Sha256 origin, ReachGraph graph) {
    return handle
        .createQuery(
            """
            INSERT INTO reach_graphs (scheme, origin, content)
            VALUES (:scheme, :origin, :content)
            ON CONFLICT (origin) DO UPDATE SET scheme = excluded.scheme
            RETURNING id""")
        .bind("scheme", graph.scheme())
        .bind("origin", origin.bytes())
        .bind("content", ReachGraphCodec.encode(graph))
        .mapTo(Long.class)
        .one();
  }

  private void writeTraces(long run, long graph, Collection<DeepTrace> traces) {
    MethodIds methods = new MethodIds(handle);
    FingerprintIds ids = new FingerprintIds(handle);
    try (RowBatch details =
            new RowBatch(
                handle,
                """
                INSERT INTO deep_details (fingerprint_id, method_id, graph_id)
                VALUES (?, ?, ?)""");
        RowBatch fingerprints =
            new RowBatch(
                handle,
                """
                INSERT INTO fingerprints (id, run_id, trace_id, trace_type, fingerprint)
                VALUES (?, ?, ?, 'deep', ?)""")) {
      // Closed in the opposite order: the details refer to the fingerprints.
      for (DeepTrace trace : traces) {
        long id = ids.next();
        fingerprints.add(id, run, trace.traceId(), trace.fingerprint().hex());
        details.add(id, methods.of(trace.method()), graph);
      }
    }
  }

  /** The deep fingerprints of a run. */
  List<DeepTrace> of(long run) {
    return handle
        .createQuery(
            """
            SELECT f.trace_id, f.fingerprint, m.owner, m.name, m.descriptor
              FROM fingerprints f
              JOIN deep_details d ON d.fingerprint_id = f.id
              JOIN methods m ON m.id = d.method_id
             WHERE f.run_id = :run
             ORDER BY f.id""")
        .bind("run", run)
        .map((row, context) -> trace(row))
        .list();
  }

  private static DeepTrace trace(ResultSet row) throws SQLException {
    return new DeepTrace(
        row.getString("trace_id"),
        new MethodRef(row.getString("owner"), row.getString("name"), row.getString("descriptor")),
        Sha256.parse(row.getString("fingerprint")));
  }

  /** What a run's traced methods can reach, if it is known. */
  Optional<ReachGraph> graph(long run) {
    return handle
        .createQuery(
            """
            SELECT scheme, content FROM reach_graphs
             WHERE id = (SELECT MAX(d.graph_id) FROM deep_details d
                           JOIN fingerprints f ON f.id = d.fingerprint_id
                          WHERE f.run_id = :run)""")
        .bind("run", run)
        .map(
            (row, context) ->
                ReachGraphCodec.decode(row.getString("scheme"), row.getBytes("content")))
        .findOne();
  }
}
