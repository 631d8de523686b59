package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestionTest {

  private static final String DATABASE = "sqlite:///ato.db";

  @TempDir Path folder;
  private Path journals;
  private JournalFiles files;
  private Store store;

  @BeforeEach
  void open() {
    journals = database().journalFolder();
    files = new JournalFiles(journals);
    store = Store.open(database());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aMissingFolderHoldsNothing() {
    assertThat(store.ingest(folder.resolve("missing"))).isEqualTo(IngestReport.NOTHING);
  }

  @Test
  void aFinishedJournalIsTakenAndDeleted() {
    Path file = files.write("1", Recording.of("key").withCode("score", "push 0.5").ended());

    IngestReport report = store.ingest(journals);

    assertThat(report).isEqualTo(new IngestReport(1, 4, List.of()));
    assertThat(store.run("key").status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(file).doesNotExist();
  }

  @Test
  void ingestingTwiceGivesTheSame() throws IOException {
    Path file = files.write("1", Recording.of("key").withTrace(1, "a").withCall(1, 1, "x").ended());
    byte[] journal = Files.readAllBytes(file);
    store.ingest(journals);
    RecordedRun first = store.recorded(1);

    Files.write(file, journal);
    IngestReport second = store.ingest(journals);

    assertThat(second.events()).isZero();
    assertThat(store.recorded(1)).usingRecursiveComparison().ignoringFields("log").isEqualTo(first);
    assertThat(file).doesNotExist();
  }

  @Test
  void aRunningProgramIsTakenUpToWhereItIs() {
    Path file = journals.resolve("1.atoj");
    try (JournalWriter writer = files.open(file)) {
      List<Event> events =
          Recording.ofThisProcess("key", DATABASE).withCode("a", "1").withCode("b", "2").events();
      events.subList(0, 3).forEach(event -> JournalFiles.append(writer, event));
      assertThat(writer.flush(10_000)).isTrue();

      store.ingest(journals);
      assertThat(store.recorded(1).code()).hasSize(1);
      events.subList(3, 5).forEach(event -> JournalFiles.append(writer, event));
      assertThat(writer.flush(10_000)).isTrue();
      store.ingest(journals);

      assertThat(store.recorded(1).code()).hasSize(2);
      assertThat(store.run("1").status()).isEqualTo(RunStatus.RUNNING);
      assertThat(file).exists();
    }
  }

  @Test
  void aJournalWhoseProcessStillRunsIsKeptAlthoughTheRunHasEnded() {
    Path file = files.write("1", Recording.ofThisProcess("key", DATABASE).ended());

    store.ingest(journals);

    assertThat(store.run("key").status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(file).exists();
  }

  @Test
  void aRunWhoseProcessWasKilledIsLostAndKeepsWhatItSaid() {
    Path file = files.write("1", Recording.ofDeadProcess("key", DATABASE).withCode("a", "1"));

    store.ingest(journals);

    assertThat(storedStatus()).isEqualTo("lost");
    assertThat(store.recorded(1).code()).hasSize(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void aRunWhoseRecordingStoppedSaysWhy() throws IOException {
    Path file = files.write("1", Recording.ofDeadProcess("key", DATABASE).withCode("a", "1"));
    Path note = Files.writeString(Path.of(file + ".stopped"), "No space left on device");

    store.ingest(journals);

    assertThat(store.recorded(1).stoppedEarly()).isTrue();
    assertThat(store.recorded(1).warnings())
        .containsExactly("recording stopped early: No space left on device");
    assertThat(note).doesNotExist();
  }

  @Test
  void aTornEndOfAKilledProcessIsNotThere() throws IOException {
    Path file =
        files.write(
            "1", Recording.ofDeadProcess("key", DATABASE).withCode("a", "1").withCode("b", "2"));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));

    IngestReport report = store.ingest(journals);

    assertThat(report.warnings()).isEmpty();
    assertThat(store.recorded(1).code()).hasSize(1);
    assertThat(storedStatus()).isEqualTo("lost");
  }

  @Test
  void aJournalWithoutItsFirstEventWaits() throws IOException {
    Path file = files.write("1", Recording.of("key"));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 3));

    assertThat(store.ingest(journals)).isEqualTo(IngestReport.NOTHING);
    assertThat(file).exists();
  }

  @Test
  void aDamagedJournalIsTakenUpToTheDamageAndKeptAside() throws IOException {
    Path file = files.write("1", Recording.of("key").withCode("a", "1").withCode("b", "2").ended());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 60] ^= 0x55;
    Files.write(file, bytes);

    IngestReport report = store.ingest(journals);

    assertThat(report.warnings()).singleElement().asString().contains("damaged");
    assertThat(store.recorded(1).code()).hasSize(1);
    assertThat(store.recorded(1).warnings()).singleElement().asString().contains("damaged");
    assertThat(file).doesNotExist();
    assertThat(journals.resolve("1.atoj.damaged")).hasBinaryContent(bytes);
  }

  @Test
  void noiseIsKeptAsideAndDoesNotHoldUpOthers() throws IOException {
    Files.createDirectories(journals);
    Files.writeString(journals.resolve("0.atoj"), "this is no journal at all. ".repeat(100));
    files.write("1", Recording.of("key").ended());

    IngestReport report = store.ingest(journals);

    assertThat(report.runs()).isEqualTo(1);
    assertThat(report.warnings()).hasSize(1);
    assertThat(journals.resolve("0.atoj.damaged")).exists();
  }

  @Test
  void aJournalOfANewerVersionWaitsForANewerAto() throws IOException {
    Path file = files.write("1", Recording.of("key").ended());
    byte[] bytes = Files.readAllBytes(file);
    bytes[5] = 9;
    Files.write(file, bytes);

    assertThat(store.ingest(journals).warnings())
        .containsExactly("journal " + file + " cannot be read: it has version 9, this ato reads 1");
    assertThat(file).exists();
  }

  @Test
  void zerosBehindTheEventsAreADamage() throws IOException {
    Path file = files.write("1", Recording.ofDeadProcess("key", DATABASE).withCode("a", "1"));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 512));

    assertThat(store.ingest(journals).warnings()).singleElement().asString().contains("damaged");
    assertThat(store.recorded(1).code()).hasSize(1);
    assertThat(storedStatus()).isEqualTo("lost");
  }

  @Test
  void aJournalOfAnotherDatabaseInASharedFolderIsLeftAlone() {
    JournalFiles shared = new JournalFiles(folder.resolve("shared"));
    Path other = shared.write("1", Recording.ofDeadProcess("a", "sqlite:///other.db").ended());
    Path ours = shared.write("2", Recording.ofDeadProcess("b", "sqlite:///ato.db").ended());

    store.ingest(folder.resolve("shared"));

    assertThat(store.runs(RunFilter.ALL)).extracting(Run::key).containsExactly("b");
    assertThat(other).exists();
    assertThat(ours).doesNotExist();
  }

  @Test
  void aJournalInTheOwnFolderBelongsWhateverTheDatabaseWasCalled() {
    files.write("1", Recording.ofDeadProcess("a", "sqlite:////inside/container.db").ended());

    store.ingest(journals);

    assertThat(store.runs(RunFilter.ALL)).extracting(Run::key).containsExactly("a");
  }

  @Test
  void whatAnInterruptedIngestionDidNotCommitIsTakenLater() {
    files.write("1", manyCalls(100));
    try (Handle handle = new SqliteFile(database()).open()) {
      handle.execute("BEGIN IMMEDIATE");
      handle.execute("INSERT INTO projects (name) VALUES ('half')");
      // The connection goes away, as in a killed process, without a commit.
    }

    store.ingest(journals);

    assertThat(store.recorded(1).traces().get(0).recorded()).isEqualTo(100);
  }

  @Test
  void aJournalLongerThanOneTransactionIsTakenWhole() {
    files.write("1", manyCalls(50_000));

    IngestReport report = store.ingest(journals);

    assertThat(report.runs()).isEqualTo(1);
    assertThat(report.events()).isEqualTo(50_003);
    assertThat(store.recorded(1).traces().get(0).recorded()).isEqualTo(50_000);
  }

  @Test
  void severalIngestionsAtOnceStoreEachEventOnce() throws Exception {
    for (int run = 0; run < 6; run++) {
      files.write("run" + run, manyCalls("key" + run, 30_000).ended());
    }

    long events = ingestWith(4);

    assertThat(events).isEqualTo(6 * 30_003);
    assertThat(store.runs(RunFilter.ALL)).hasSize(6);
    for (long run = 1; run <= 6; run++) {
      assertThat(store.recorded(run).traces().get(0).recorded()).isEqualTo(30_000);
    }
  }

  private long ingestWith(int threads) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<IngestReport>> reports = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      reports.add(executor.submit(this::ingestWithAStoreOfItsOwn));
    }
    long events = 0;
    for (Future<IngestReport> report : reports) {
      assertThat(report.get().warnings()).isEmpty();
      events += report.get().events();
    }
    executor.shutdown();
    return events;
  }

  private IngestReport ingestWithAStoreOfItsOwn() {
    try (Store own = Store.open(database())) {
      return own.ingest(journals);
    }
  }

  @Test
  void aReadOnlyStoreSaysThatJournalsWait() {
    files.write("1", Recording.of("key").ended());

    try (Store readOnly = Store.openReadOnly(database())) {
      assertThat(readOnly.ingest(journals).warnings())
          .containsExactly(
              database().file()
                  + " is read-only: journals that wait to be taken in: 1, in "
                  + journals);
    }
  }

  private String storedStatus() {
    try (Handle handle = new SqliteFile(database()).open()) {
      return handle.createQuery("SELECT status FROM experiments").mapTo(String.class).one();
    }
  }

  private static Recording manyCalls(int count) {
    return manyCalls("key", count).ended();
  }

  private static Recording manyCalls(String key, int count) {
    Recording recording = Recording.of(key).withTrace(1, "score");
    for (int call = 1; call <= count; call++) {
      recording.withCall(1, call, "result " + call);
    }
    return recording;
  }

  private DatabaseUrl database() {
    return DatabaseUrl.parse(folder.resolve("ato.db").toString());
  }
}
