package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.track.DatabaseUrl;
import dev.ato.track.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectStoreTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  @Test
  void whatIsRecordedIsInTheStoreWhileTheProgramRuns() {
    Path file = database().journalFolder().resolve("1.atoj");
    try (JournalWriter writer = files().open(file);
        Store store = Store.open(database())) {
      Recording.ofThisProcess("key", "sqlite:///ato.db")
          .events()
          .forEach(event -> JournalFiles.append(writer, event));
      DirectStore direct = DirectStore.start(database(), file, failures::add);

      await(() -> !store.runs(RunFilter.ALL).isEmpty());

      assertThat(store.run("key").status()).isEqualTo(RunStatus.RUNNING);
      assertThat(direct.close(PATIENCE)).isTrue();
    }
  }

  @Test
  void closingStoresTheRestAndRemovesTheJournal() {
    Path file = files().write("1", ended());

    boolean inTime = DirectStore.start(database(), file, failures::add).close(PATIENCE);

    assertThat(inTime).isTrue();
    assertThat(file).doesNotExist();
    assertThat(failures).isEmpty();
    try (Store store = Store.open(database())) {
      assertThat(store.run("key").status()).isEqualTo(RunStatus.COMPLETED);
    }
  }

  @Test
  void aFailureIsOneLineAndTheJournalStays() throws Exception {
    Path file = files().write("1", ended());
    Files.writeString(database().file(), "this is no database. ".repeat(100));

    DirectStore direct = DirectStore.start(database(), file, failures::add);
    await(() -> !failures.isEmpty());
    direct.close(PATIENCE);

    assertThat(failures).containsExactly(database().file() + " is not a SQLite database");
    assertThat(file).exists();
  }

  @Test
  void itsThreadIsADaemonOutsideOfTheApplicationsThreadGroup() {
    Path file = files().write("1", ended());
    DirectStore direct = DirectStore.start(database(), file, failures::add);

    Thread thread =
        Thread.getAllStackTraces().keySet().stream()
            .filter(candidate -> candidate.getName().equals("ato-store"))
            .findFirst()
            .orElseThrow();

    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getThreadGroup().getParent()).isNull();
    direct.close(PATIENCE);
  }

  private static List<Event> ended() {
    return Recording.ofThisProcess("key", "sqlite:///ato.db").ended().events();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private JournalFiles files() {
    return new JournalFiles(database().journalFolder());
  }

  private DatabaseUrl database() {
    return DatabaseUrl.parse(folder.resolve("ato.db").toString());
  }
}
