package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.Built;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a user waits for the command, on the demonstration's two runs, in turn with a program
 * that does the least: one that opens the same file through Jdbi and prints, and one that prints.
 */
class CommandStartBenchmark {

  private static final int ROUNDS = 41;

  private static final String BARE =
      """
      public class Bare {
        public static void main(String[] arguments) {
          if (arguments.length == 0) {
            System.out.println("hello");
          } else {
            org.jdbi.v3.core.Jdbi.create("jdbc:sqlite:" + arguments[0]).useHandle(handle ->
                System.out.println(
                    handle.createQuery("SELECT COUNT(*) FROM runs").mapTo(Integer.class).one()));
          }
        }
      }
      """;

  @TempDir Path folder;
  private WholeProcess processes;

  private final String ato = Built.file("ato-cli/target/ato").toString();
  private final String java = Built.jdkTool("java");

  @BeforeEach
  void recordTheDemonstration() throws IOException, InterruptedException {
    processes = new WholeProcess(folder);
    boolean recent = Runtime.version().feature() >= 25;
    String source = recent ? "Shapes.java" : "Notice.java";
    for (String file : List.of("ato.yaml", source)) {
      Files.copy(Built.file("integration-tests/demo/" + file), folder.resolve(file));
    }
    for (String version : recent ? List.of("1.28.0", "1.37.0") : List.of("1.25.2", "1.28.0")) {
      String app = "google-java-format-" + version + "-all-deps.jar";
      Path jar = Built.file("integration-tests/target/apps/" + app);
      processes.millis(List.of(java, Built.agent("ato.yaml"), "-jar", jar.toString(), source));
    }
    Files.move(folder.resolve("ato.db.journal"), folder.resolve("recorded"));
    Files.writeString(folder.resolve("Bare.java"), BARE);
    writeLibraries();
    assertThat(compile()).isZero();
    processes.millis(List.of(ato, "--version"));
    Thread.sleep(10_000); // the first start leaves something behind for the next ones
  }

  @Test
  void anAnswerIsThereAtOnce() throws IOException, InterruptedException {
    String classes = "ato.jar" + File.pathSeparator + ".";
    Figures withIngestion = new Figures();
    Figures why = new Figures();
    Figures bare = new Figures();
    for (int round = 0; round < ROUNDS; round++) {
      forgetIngestion();
      withIngestion.add(processes.millis(List.of(ato, "why")));
      why.add(processes.millis(List.of(ato, "why")));
      bare.add(processes.millis(List.of(java, "-cp", classes, "Bare", "ato.db")));
    }

    double ratio = why.median() / bare.median();
    System.out.printf(
        "ato why, ms: with ingestion %s, 95th percentile %.0f; without %s; bare %s; ratio %.2f%n",
        withIngestion, withIngestion.percentile95(), why, bare, ratio);
    assertThat(withIngestion.percentile95()).isLessThanOrEqualTo(1500);
    assertThat(ratio).isLessThanOrEqualTo(1.3);
  }

  @Test
  void helpIsThereAtOnce() throws IOException, InterruptedException {
    Figures help = new Figures();
    Figures bare = new Figures();
    for (int round = 0; round < ROUNDS; round++) {
      help.add(processes.millis(List.of(ato, "--help")));
      bare.add(processes.millis(List.of(java, "-cp", ".", "Bare")));
    }

    double ratio = help.median() / bare.median();
    System.out.printf("ato --help, ms: %s; bare %s; ratio %.2f%n", help, bare, ratio);
    assertThat(ratio).isLessThanOrEqualTo(2);
  }

  /** The command's jar without the shell script before it, which javac would not read. */
  private void writeLibraries() throws IOException {
    byte[] command = Files.readAllBytes(Path.of(ato));
    int start = 0;
    while (!(command[start] == 'P' && command[start + 1] == 'K' && command[start + 2] == 3)) {
      start++;
    }
    Files.write(folder.resolve("ato.jar"), Arrays.copyOfRange(command, start, command.length));
  }

  private int compile() throws IOException, InterruptedException {
    return new ProcessBuilder(Built.jdkTool("javac"), "-cp", "ato.jar", "Bare.java")
        .directory(folder.toFile())
        .inheritIO()
        .start()
        .waitFor();
  }

  private void forgetIngestion() throws IOException {
    for (String file : List.of("ato.db", "ato.db-wal", "ato.db-shm")) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Path journal = Files.createDirectories(folder.resolve("ato.db.journal"));
    try (Stream<Path> recorded = Files.list(folder.resolve("recorded"))) {
      for (Path file : recorded.toList()) {
        Files.copy(file, journal.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
