package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.track.AllResults;
import dev.ato.track.CallTrace;
import dev.ato.track.ClassPathEntry;
import dev.ato.track.CodeVersion;
import dev.ato.track.InputFile;
import dev.ato.track.MethodRef;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.Skip;
import dev.ato.track.UnmatchedRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Collects everything that is kept of one run. */
final class RecordedRunQuery {

  private final Handle handle;
  private final Run run;

  RecordedRunQuery(Handle handle, Run run) {
    this.handle = handle;
    this.run = run;
  }

  RecordedRun answer() {
    return new RecordedRun(
        run,
        environment(),
        classPath(),
        inputs(),
        code(),
        traces(),
        new DeepTraces(handle).of(run.id()),
        skips(),
        unmatchedRules(),
        warnings(),
        new StoredCallLog(handle, run.id()),
        new ConfigRows(handle, run.id()).read());
  }

  private Map<String, String> environment() {
    Map<String, String> facts = new LinkedHashMap<>();
    handle
        .createQuery("SELECT name, value FROM environment WHERE run_id = :run ORDER BY name")
        .bind("run", run.id())
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
        .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
    return facts;
  }

  private List<ClassPathEntry> classPath() {
    return list(
        "SELECT position, path, sha256, size FROM class_path WHERE run_id = :run ORDER BY position",
        (row, context) ->
            new ClassPathEntry(
                row.getInt("position"),
                row.getString("path"),
                Hashes.readOptional(row, "sha256"),
                row.getLong("size")));
  }

  private List<InputFile> inputs() {
    return list(
        """
        SELECT source, path, sha256, size, note FROM inputs WHERE run_id = :run
         ORDER BY source, path""",
        (row, context) ->
            new InputFile(
                row.getString("source"),
                row.getString("path"),
                Hashes.readOptional(row, "sha256"),
                row.getLong("size"),
                row.getString("note")));
  }

  private List<CodeVersion> code() {
    return list(
        """
        SELECT f.trace_id, m.owner, m.name, m.descriptor, v.scheme, f.fingerprint,
               d.source_file, d.line, d.code_source, d.marks, d.position
          FROM fingerprints f
          JOIN fingerprint_details d ON d.fingerprint_id = f.id
          JOIN methods m ON m.id = d.method_id
          JOIN code_versions v ON v.id = d.code_version_id
         WHERE f.run_id = :run
         ORDER BY d.position""",
        (row, context) -> codeVersion(row));
  }

  private static CodeVersion codeVersion(ResultSet row) throws SQLException {
    return new CodeVersion(
        row.getString("trace_id"),
        method(row),
        row.getString("scheme"),
        Sha256.parse(row.getString("fingerprint")),
        row.getString("source_file"),
        row.getInt("line"),
        row.getString("code_source"),
        JsonStrings.read(row.getString("marks")),
        row.getLong("position"));
  }

  private List<CallTrace> traces() {
    return list(
        """
        SELECT t.number, f.trace_id, m.owner, m.name, m.descriptor, t.calls, t.encoding,
               t.entered, t.recorded, t.dropped, f.fingerprint,
               t.completed, t.results, t.result_order, t.threads,
               (SELECT COUNT(*) FROM calls c WHERE c.trace = t.id AND c.threw = 2) AS pending
          FROM traces t
          JOIN fingerprints f ON f.id = t.fingerprint_id
          JOIN methods m ON m.id = t.method_id
         WHERE t.run_id = :run
         ORDER BY t.number""",
        (row, context) -> callTrace(row));
  }

  private static CallTrace callTrace(ResultSet row) throws SQLException {
    return new CallTrace(
        row.getInt("number"),
        row.getString("trace_id"),
        method(row),
        row.getString("calls"),
        row.getString("encoding"),
        row.getLong("entered"),
        row.getLong("recorded"),
        row.getLong("dropped"),
        row.getLong("pending"),
        Sha256.parse(row.getString("fingerprint")),
        allResults(row));
  }

  private static Optional<AllResults> allResults(ResultSet row) throws SQLException {
    return row.getBytes("results") == null
        ? Optional.empty()
        : Optional.of(
            new AllResults(
                row.getLong("completed"),
                Hashes.read(row, "results"),
                Hashes.read(row, "result_order"),
                row.getLong("threads")));
  }

  private List<Skip> skips() {
    return list(
        "SELECT owner, method, reason FROM skips WHERE run_id = :run ORDER BY id",
        (row, context) ->
            new Skip(row.getString("owner"), row.getString("method"), row.getString("reason")));
  }

  private List<UnmatchedRule> unmatchedRules() {
    return list(
        "SELECT rule, place, reason FROM unmatched_rules WHERE run_id = :run ORDER BY id",
        (row, context) ->
            new UnmatchedRule(
                row.getString("rule"), row.getString("place"), row.getString("reason")));
  }

  private List<String> warnings() {
    return list(
        "SELECT text FROM warnings WHERE run_id = :run ORDER BY id",
        (row, context) -> row.getString("text"));
  }

  private <T> List<T> list(String sql, RowMapper<T> mapper) {
    return handle.createQuery(sql).bind("run", run.id()).map(mapper).list();
  }

  private static MethodRef method(ResultSet row) throws SQLException {
    return new MethodRef(
        row.getString("owner"), row.getString("name"), row.getString("descriptor"));
  }
}
