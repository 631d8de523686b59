package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.journal.event.Event;
import dev.ato.track.MethodRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Writes static fingerprints and the listings behind them, each listing once a store. */
final class CodeWriter implements AutoCloseable {

  private final Handle handle;
  private final long run;
  private final MethodIds methods;
  private final FingerprintIds fingerprintIds;
  private final RowBatch fingerprints;
  private final RowBatch details;
  private final Map<Version, Long> versions = new HashMap<>();
  private final Map<List<String>, String> marks = new HashMap<>();
  private long position = -1;

  CodeWriter(Handle handle, long run, MethodIds methods, FingerprintIds fingerprintIds) {
    this.handle = handle;
    this.run = run;
    this.methods = methods;
    this.fingerprintIds = fingerprintIds;
    this.fingerprints =
        new RowBatch(
            handle,
            """
            INSERT INTO fingerprints (id, run_id, trace_id, trace_type, fingerprint)
            VALUES (?, ?, ?, 'static', ?)""");
    this.details =
        new RowBatch(
            handle,
            """
            INSERT INTO fingerprint_details
                   (fingerprint_id, method_id, code_version_id, source_file, line, code_source,
                    marks, position)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
  }

  void write(Event.Listing listing) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO code_versions (scheme, fingerprint, listing)
                VALUES (:scheme, :fingerprint, :listing)
                ON CONFLICT (fingerprint, scheme) DO UPDATE
                   SET listing = COALESCE(listing, excluded.listing)
                RETURNING id""")
            .bind("scheme", listing.scheme())
            .bind("fingerprint", listing.fingerprint().hex())
            .bind("listing", listing.text())
            .mapTo(Long.class)
            .one();
    versions.put(new Version(listing.scheme(), listing.fingerprint()), id);
  }

  void write(Event.Code code) {
    long fingerprint = fingerprintIds.next();
    fingerprints.add(fingerprint, run, code.traceId(), code.fingerprint().hex());
    details.add(
        fingerprint,
        methods.of(new MethodRef(code.owner(), code.name(), code.descriptor())),
        versions.computeIfAbsent(new Version(code.scheme(), code.fingerprint()), this::stored),
        code.sourceFile(),
        code.line(),
        code.codeSource(),
        marks.computeIfAbsent(code.marks(), JsonStrings::write),
        nextPosition());
  }

  private long stored(Version version) {
    return handle
        .createQuery(
            """
            INSERT INTO code_versions (scheme, fingerprint) VALUES (:scheme, :fingerprint)
            ON CONFLICT (fingerprint, scheme) DO UPDATE SET scheme = excluded.scheme
            RETURNING id""")
        .bind("scheme", version.scheme())
        .bind("fingerprint", version.fingerprint().hex())
        .mapTo(Long.class)
        .one();
  }

  private long nextPosition() {
    if (position < 0) {
      position =
          handle
              .createQuery(
                  """
                  SELECT COUNT(*) FROM fingerprint_details d
                    JOIN fingerprints f ON f.id = d.fingerprint_id WHERE f.run_id = :run""")
              .bind("run", run)
              .mapTo(Long.class)
              .one();
    }
    return position++;
  }

  @Override
  public void close() {
    // In this order, because the details refer to the fingerprints.
    fingerprints.close();
    details.close();
  }

  private record Version(String scheme, Sha256 fingerprint) {}
}
