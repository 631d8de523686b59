package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.track.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentOpeningTest {

  private static final int PROCESSES = 8;

  @TempDir Path folder;

  @Test
  void eightProcessesThatCreateAFileAtOnceAllSucceed() throws Exception {
    Path starter = folder.resolve("start");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(start(i, starter));
    }
    IntStream.range(0, PROCESSES).forEach(this::awaitReady);
    Files.createFile(starter);

    for (Process process : processes) {
      assertThat(process.waitFor())
          .as(new String(process.getInputStream().readAllBytes()))
          .isZero();
    }
    try (Store store = Store.open(url(folder))) {
      assertThat(store.runs(RunFilter.ALL)).hasSize(PROCESSES);
    }
  }

  private Process start(int number, Path starter) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Opener.class.getName(),
            folder.toString(),
            Integer.toString(number),
            starter.toString())
        .redirectErrorStream(true)
        .start();
  }

  private void awaitReady(int number) {
    await(folder.resolve("ready" + number));
  }

  private static void await(Path file) {
    while (!Files.exists(file)) {
      Thread.onSpinWait();
    }
  }

  private static DatabaseUrl url(Path folder) {
    return DatabaseUrl.parse(folder.resolve("ato.db").toString());
  }

  /** Waits for the start, then opens the store and writes a run. */
  static final class Opener {

    private Opener() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      Store.open(DatabaseUrl.parse(folder.resolve("warm" + arguments[1]).toString())).close();
      Files.createFile(folder.resolve("ready" + arguments[1]));
      await(Path.of(arguments[2]));
      try (TestStore test = TestStore.in(folder)) {
        test.write(Recording.of("key" + arguments[1]).ended());
      }
    }
  }
}
