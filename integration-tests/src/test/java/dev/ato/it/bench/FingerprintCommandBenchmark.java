package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.Built;
import dev.ato.it.corpus.Corpus;
import dev.ato.it.corpus.Library;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ato fingerprint} costs, as a whole process. */
class FingerprintCommandBenchmark {

  private static final int ROUNDS = 9;
  private static final double BAR_MILLIS = 2000;

  /** Twice what guava alone needs. */
  private static final String HEAP = "-Xmx128m";

  @TempDir Path folder;

  private final String ato = Built.file("ato-cli/target/ato").toString();
  private WholeProcess processes;

  @BeforeEach
  void startOnce() throws IOException, InterruptedException {
    processes = new WholeProcess(folder);
    processes.millis(List.of(ato, "--version"));
    Thread.sleep(10_000); // the first start leaves something behind for the next ones
  }

  @Test
  void fourThousandMethodsWithWhatTheyReachAreThereAtOnce()
      throws IOException, InterruptedException {
    String jar = Corpus.libraries("commons-lang3").get(0).jar().toString();
    Figures figures = new Figures();
    for (int round = 0; round < ROUNDS; round++) {
      forgetFingerprints();
      figures.add(processes.millis(List.of(ato, "fingerprint", "--json", jar)));
    }

    System.out.printf("ato fingerprint --json of commons-lang3, ms: %s%n", figures);
    assertThat(figures.median()).isLessThanOrEqualTo(BAR_MILLIS);
  }

  @Test
  void memoryDoesNotGrowWithTheNumberOfJars() throws IOException, InterruptedException {
    WholeProcess small = processes.with("JDK_JAVA_OPTIONS", HEAP);
    List<String> jars = jars();
    assertThat(jars).hasSizeGreaterThanOrEqualTo(40);

    for (int number : List.of(1, 10, 40)) {
      forgetFingerprints();
      List<String> command = new ArrayList<>(List.of(ato, "fingerprint", "--json"));
      command.addAll(jars.subList(0, number));
      assertThat(small.exitCode(command)).as("%d jars with %s", number, HEAP).isZero();
    }
  }

  /** Guava, then what is smaller, the largest first. */
  private static List<String> jars() throws IOException, InterruptedException {
    long most = Corpus.libraries("guava").get(0).jar().toFile().length();
    List<File> jars = new ArrayList<>();
    for (Library library : Corpus.libraries()) {
      jars.add(library.jar().toFile());
      library.classPath().forEach(jar -> jars.add(jar.toFile()));
    }
    return jars.stream()
        .distinct()
        .filter(jar -> jar.length() <= most)
        .sorted(Comparator.comparingLong(File::length).reversed())
        .map(File::toString)
        .toList();
  }

  private void forgetFingerprints() throws IOException {
    try (Stream<Path> files = Files.walk(processes.cache())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".known")).toList()) {
        Files.delete(file);
      }
    }
  }
}
