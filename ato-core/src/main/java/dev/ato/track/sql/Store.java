package dev.ato.track.sql;

import dev.ato.digest.Sha256;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.DeepTrace;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedCode;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The database in which runs are kept. One connection, so one thread at a time; processes may share
 * the file. Whatever goes wrong is an {@link dev.ato.AtoException} of one line.
 */
public final class Store implements AutoCloseable {

  private final DatabaseUrl database;
  private final Handle handle;
  private final boolean readOnly;
  private final Liveness liveness = Liveness.onThisHost();

  private Store(DatabaseUrl database, Handle handle, boolean readOnly) {
    this.database = database;
    this.handle = handle;
    this.readOnly = readOnly;
  }

  /**
   * Opens the database, creates it if there is none, and brings its schema up to date; where
   * nothing can be written, it opens for reading alone.
   */
  public static Store open(DatabaseUrl database) {
    SqliteFile file = new SqliteFile(database);
    return file.readOnly() ? openReadOnly(database) : openWritable(database, file);
  }

  private static Store openWritable(DatabaseUrl database, SqliteFile file) {
    Store store = new Store(database, file.open(), false);
    return store.checked(new Migrations(database, store.handle)::apply);
  }

  static Store openReadOnly(DatabaseUrl database) {
    Store store = new Store(database, new SqliteFile(database).openReadOnly(), true);
    return store.checked(new Migrations(database, store.handle)::requireLatest);
  }

  private Store checked(Runnable check) {
    try {
      run(check);
      return this;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  /**
   * Takes what the journals in {@code folder} hold and the store does not, also of programs that
   * still run; as often as one likes, and by several processes at once.
   */
  public IngestReport ingest(Path folder) {
    return readOnly ? waiting(folder) : answer(() -> ingestion().folder(folder));
  }

  private IngestReport waiting(Path folder) {
    int waiting = Ingestion.journals(folder).size();
    return waiting == 0
        ? IngestReport.NOTHING
        : IngestReport.warning(
            "%s is read-only: journals that wait to be taken in: %d, in %s"
                .formatted(database.file(), waiting, folder));
  }

  /** Takes what a journal of this process holds; {@code closed} if nothing more will come. */
  IngestReport ingestOwn(Path journal, boolean closed) {
    return answer(() -> ingestion().journal(journal, closed));
  }

  private Ingestion ingestion() {
    return new Ingestion(database, handle, liveness);
  }

  /** The runs that pass {@code filter}, newest first. */
  public List<Run> runs(RunFilter filter) {
    return answer(() -> runQueries().runs(filter));
  }

  /**
   * The run that a user means by its number, by its key or the beginning of it, by {@code latest},
   * or by {@code -1} for the newest, {@code -2} for the one before.
   */
  public Run run(String selector) {
    return answer(() -> runQueries().run(selector));
  }

  /** Everything that is kept of a run; its calls can be read until the store is closed. */
  public RecordedRun recorded(long run) {
    return answer(() -> new RecordedRunQuery(handle, runQueries().byId(run)).answer());
  }

  /** Whether something is known of what the traced methods of a run can reach. */
  public boolean hasDeep(long run) {
    return answer(() -> new DeepTraces(handle).has(run));
  }

  /**
   * Gives a run what was worked out for an earlier one from the same class files.
   *
   * @param origin the hash of those and of the traced methods
   * @param traceIds the traced methods of the run
   * @return whether there is such a run, or nothing can be written anyway
   */
  public boolean reuseDeep(long run, Sha256 origin, Map<MethodRef, String> traceIds) {
    return readOnly || answer(() -> new DeepTraces(handle).reuse(run, origin, traceIds));
  }

  /** The fingerprints of reached methods whose listings are kept. */
  public Set<Sha256> packedListings(String codeScheme) {
    return answer(() -> new ListingPacks(handle, codeScheme).known());
  }

  /** Keeps what the traced methods of a run can reach; not if that is known already. */
  public void addDeep(long run, Sha256 origin, ReachedCode reached) {
    run(() -> new DeepTraces(handle).write(run, origin, reached));
  }

  /** The deep fingerprints of a run's traced methods; none if they are not known. */
  public List<DeepTrace> deep(long run) {
    return answer(() -> new DeepTraces(handle).of(run));
  }

  /** What the traced methods of a run can reach, if it is known. */
  public Optional<ReachGraph> reach(long run) {
    return answer(() -> new DeepTraces(handle).graph(run));
  }

  /** The projects in numbers, the one with the newest run first. */
  public List<ProjectStats> stats() {
    return answer(() -> new StatsQueries(handle).projects());
  }

  /** What SQLite finds broken in the file, its first words; empty if it is whole. */
  public Optional<String> damage() {
    return answer(
        () ->
            handle
                .createQuery("PRAGMA quick_check(1)")
                .mapTo(String.class)
                .findFirst()
                .filter(found -> !found.equals("ok")));
  }

  /** Every trace of the runs of a project, or of all. */
  public List<TraceSummary> traces(Optional<String> project) {
    return answer(() -> new TraceQueries(handle).traces(project));
  }

  /** The distinct fingerprints that a trace had; none if no run has it. */
  public List<TraceVersion> versions(String traceId) {
    return answer(() -> new TraceQueries(handle).versions(traceId));
  }

  /** The listing whose fingerprint is, or alone begins with, these hex digits. */
  public CodeListing listing(String fingerprint) {
    return answer(() -> new TraceQueries(handle).listing(fingerprint));
  }

  /** The listing behind a fingerprint, if it is kept. */
  public Optional<String> listing(String scheme, Sha256 fingerprint) {
    return answer(() -> new StoredCallLog(handle, 0).listing(scheme, fingerprint));
  }

  /**
   * Notes how a process ended; a run that ended in order but with another code than 0 has failed.
   *
   * @return the run of the process, empty if none is recorded
   */
  public Optional<Run> exitCode(long pid, String host, Instant startedAtOrAfter, int exitCode) {
    return answer(
        () ->
            runQueries()
                .ofProcess(pid, host, startedAtOrAfter)
                .map(run -> exited(run.id(), exitCode)));
  }

  private Run exited(long run, int exitCode) {
    return WriteTransaction.run(
        handle,
        () -> {
          handle.execute("UPDATE run_details SET exit_code = ? WHERE run_id = ?", exitCode, run);
          if (exitCode != 0) {
            handle.execute(
                "UPDATE experiments SET status = ? WHERE id = ? AND status = ?",
                RunStatus.FAILED.word(),
                run,
                RunStatus.COMPLETED.word());
          }
          return runQueries().byId(run);
        });
  }

  /** Releases the file. */
  @Override
  public void close() {
    run(handle::close);
  }

  private RunQueries runQueries() {
    return new RunQueries(handle, liveness);
  }

  private void run(Runnable work) {
    answer(
        () -> {
          work.run();
          return this;
        });
  }

  private <T> T answer(Supplier<T> question) {
    return StoreFailure.explaining(database, question);
  }
}
