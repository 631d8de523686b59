package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.track.Call;
import dev.ato.track.CallLog;
import dev.ato.track.Preview;
import dev.ato.track.ReachGraph;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The calls of a run as the store holds them; lives as long as the store is open. */
final class StoredCallLog implements CallLog {

  private final Handle handle;
  private final long run;

  StoredCallLog(Handle handle, long run) {
    this.handle = handle;
    this.run = run;
  }

  @Override
  public Stream<Call> calls(int trace) {
    return handle
        .createQuery(
            """
            SELECT c.call, c.entered, c.completed, c.thread, c.threw, c.result, c.arguments, c.note,
                   p.length, p.elements, p.parts
              FROM calls c
              LEFT JOIN call_previews p ON p.trace = c.trace AND p.call = c.call
             WHERE c.trace = (SELECT id FROM traces WHERE run_id = :run AND number = :trace)
               AND c.threw < 2
             ORDER BY c.call""")
        .bind("run", run)
        .bind("trace", trace)
        .map((row, context) -> call(trace, row))
        .stream();
  }

  private static Call call(int trace, ResultSet row) throws SQLException {
    String note = row.getString("note");
    return new Call(
        trace,
        row.getLong("call"),
        row.getLong("entered"),
        row.getLong("completed"),
        row.getInt("thread"),
        row.getBoolean("threw"),
        Hashes.read(row, "result"),
        Hashes.readOptional(row, "arguments"),
        note == null ? "" : note,
        preview(row));
  }

  private static Optional<Preview> preview(ResultSet row) throws SQLException {
    String elements = row.getString("elements");
    return elements == null
        ? Optional.empty()
        : Optional.of(
            new Preview(
                row.getLong("length"),
                JsonStrings.read(elements),
                Hashes.words(row.getBytes("parts"))));
  }

  @Override
  public Optional<ReachGraph> reach() {
    return new DeepTraces(handle).graph(run);
  }

  @Override
  public Optional<String> listing(String scheme, Sha256 fingerprint) {
    return handle
        .createQuery(
            """
            SELECT listing FROM code_versions
             WHERE fingerprint = :fingerprint AND scheme = :scheme AND listing IS NOT NULL""")
        .bind("fingerprint", fingerprint.hex())
        .bind("scheme", scheme)
        .mapTo(String.class)
        .findOne()
        .or(() -> new ListingPacks(handle, scheme).find(fingerprint));
  }
}
