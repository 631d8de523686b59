package dev.ato.track.sql;

import dev.ato.journal.event.Event;
import dev.ato.track.MethodRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes runtime traces and their calls. */
final class CallWriter implements AutoCloseable {

  private final Handle handle;
  private final long run;
  private final MethodIds methods;
  private final FingerprintIds fingerprintIds;
  private final CallRows rows;
  private final Map<Integer, Optional<TraceProgress>> traces = new HashMap<>();

  CallWriter(Handle handle, long run, MethodIds methods, FingerprintIds fingerprintIds) {
    this.handle = handle;
    this.run = run;
    this.methods = methods;
    this.fingerprintIds = fingerprintIds;
    this.rows = new CallRows(handle);
  }

  void write(Event.Trace trace) {
    if (progress(trace.number()).isEmpty()) {
      insert(trace);
      traces.remove(trace.number());
    }
  }

  // A call whose trace was dropped for want of room means nothing to anyone.
  void write(Event.Call call) {
    progress(call.trace())
        .ifPresent(
            trace -> {
              trace.add(call);
              rows.add(trace.id, call);
            });
  }

  void write(Event.CallTotals totals) {
    progress(totals.trace()).ifPresent(trace -> trace.add(totals));
  }

  void write(Event.Preview preview) {
    progress(preview.trace())
        .ifPresent(
            trace ->
                handle.execute(
                    """
                    INSERT INTO call_previews (trace, call, length, elements, parts)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                    trace.id,
                    preview.call(),
                    preview.length(),
                    JsonStrings.write(preview.elements()),
                    Hashes.bytes(preview.parts())));
  }

  void write(Event.Replaced replaced) {
    progress(replaced.trace()).ifPresent(trace -> remove(trace, replaced.call()));
  }

  private void remove(TraceProgress trace, long call) {
    rows.flush();
    handle
        .createQuery(
            """
            SELECT threw, result, arguments FROM calls
             WHERE trace = :trace AND call = :call AND threw < 2""")
        .bind("trace", trace.id)
        .bind("call", call)
        .map(
            (row, context) -> {
              trace.remove(
                  row.getBoolean("threw"),
                  Hashes.read(row, "result"),
                  Hashes.readOptional(row, "arguments"));
              return call;
            })
        .list();
    handle.execute("DELETE FROM calls WHERE trace = ? AND call = ?", trace.id, call);
    handle.execute("DELETE FROM call_previews WHERE trace = ? AND call = ?", trace.id, call);
  }

  private Optional<TraceProgress> progress(int number) {
    return traces.computeIfAbsent(number, this::stored);
  }

  private Optional<TraceProgress> stored(int number) {
    return handle
        .createQuery(
            """
            SELECT id, fingerprint_id, encoding, calls, digest_sum, entered, recorded, dropped
              FROM traces WHERE run_id = :run AND number = :number""")
        .bind("run", run)
        .bind("number", number)
        .map((row, context) -> progress(row))
        .findOne();
  }

  private static TraceProgress progress(ResultSet row) throws SQLException {
    return new TraceProgress(
        row.getLong("id"),
        row.getLong("fingerprint_id"),
        row.getString("encoding"),
        row.getString("calls"),
        DigestSum.of(row.getBytes("digest_sum")),
        row.getLong("entered"),
        row.getLong("recorded"),
        row.getLong("dropped"));
  }

  private void insert(Event.Trace trace) {
    DigestSum nothing = new DigestSum();
    long fingerprint = fingerprintIds.next();
    handle.execute(
        """
        INSERT INTO fingerprints (id, run_id, trace_id, trace_type, fingerprint)
        VALUES (?, ?, ?, 'runtime', ?)""",
        fingerprint,
        run,
        trace.traceId(),
        nothing.digest(trace.encoding(), 0).hex());
    handle.execute(
        """
        INSERT INTO traces
               (run_id, number, fingerprint_id, method_id, calls, encoding, digest_sum)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        run,
        trace.number(),
        fingerprint,
        methods.of(new MethodRef(trace.owner(), trace.name(), trace.descriptor())),
        trace.calls(),
        trace.encoding(),
        nothing.bytes());
  }

  @Override
  public void close() {
    rows.close();
    traces.values().forEach(trace -> trace.ifPresent(this::update));
  }

  private void update(TraceProgress trace) {
    handle.execute(
        "UPDATE traces SET entered = ?, recorded = ?, dropped = ?, digest_sum = ? WHERE id = ?",
        trace.entered(),
        trace.recorded(),
        trace.dropped(),
        trace.sum(),
        trace.id);
    trace
        .all()
        .ifPresent(
            all ->
                handle.execute(
                    """
                    UPDATE traces SET completed = ?, results = ?, result_order = ?, threads = ?
                     WHERE id = ?""",
                    all.completed(),
                    all.results().bytes(),
                    all.order().bytes(),
                    all.threads(),
                    trace.id));
    handle.execute(
        "UPDATE fingerprints SET fingerprint = ? WHERE id = ?",
        trace.digest().hex(),
        trace.fingerprint);
  }
}
