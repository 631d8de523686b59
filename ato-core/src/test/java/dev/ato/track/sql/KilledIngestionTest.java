package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.track.Call;
import dev.ato.track.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIngestionTest {

  private static final int CALLS = 300_000;

  @TempDir Path folder;

  @Test
  void anIngestionThatIsKilledLosesNothingAndCountsNothingTwice() throws Exception {
    Recording recording = Recording.of("key").withTrace(1, "score");
    for (int call = 1; call <= CALLS; call++) {
      recording.withCall(1, call, "result " + call);
    }
    new JournalFiles(database(folder).journalFolder()).write("1", recording.ended());

    killInTheMiddle();

    try (Store store = Store.open(database(folder))) {
      store.ingest(database(folder).journalFolder());
      assertThat(store.recorded(1).traces().get(0).recorded()).isEqualTo(CALLS);
      try (Stream<Call> calls = store.recorded(1).log().calls(1)) {
        assertThat(calls.mapToLong(Call::number).sum()).isEqualTo(CALLS * (CALLS + 1L) / 2);
      }
    }
  }

  private void killInTheMiddle() throws Exception {
    Process process = start();
    try (Store store = Store.open(database(folder))) {
      while (store.runs(RunFilter.ALL).isEmpty() || recorded(store) < 40_000) {
        assertThat(process.isAlive()).isTrue();
      }
    }
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static long recorded(Store store) {
    return store.recorded(1).traces().get(0).recorded();
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Ingester.class.getName(),
            folder.toString())
        .inheritIO()
        .start();
  }

  private static DatabaseUrl database(Path folder) {
    return DatabaseUrl.parse(folder.resolve("ato.db").toString());
  }

  /** Takes the journals, over and over, until it is killed. */
  static final class Ingester {

    private Ingester() {}

    public static void main(String[] arguments) {
      DatabaseUrl database = database(Path.of(arguments[0]));
      try (Store store = Store.open(database)) {
        while (true) {
          store.ingest(database.journalFolder());
        }
      }
    }
  }
}
