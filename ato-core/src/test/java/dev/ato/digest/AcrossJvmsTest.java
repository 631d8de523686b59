package dev.ato.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real JVMs, each unlike the others, print the hashes of the same values. */
class AcrossJvmsTest {

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("-Xmx512m", "-XX:+UseG1GC", "-Dfile.encoding=UTF-8"),
          List.of(
              "-Xmx64m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Dfile.encoding=ISO-8859-1",
              "-Dsun.jnu.encoding=ANSI_X3.4-1968",
              "-Duser.language=tr",
              "-Duser.country=TR",
              "-Duser.timezone=Asia/Tokyo"),
          List.of(
              "-Xmx256m",
              "-XX:+UseParallelGC",
              "-XX:+UnlockExperimentalVMOptions",
              "-XX:hashCode=2",
              "-Duser.language=ar",
              "-XX:-UseCompressedOops"),
          List.of(
              "-XX:+UnlockExperimentalVMOptions",
              "-XX:hashCode=0",
              "-Xint",
              "-Xss512k",
              "-Duser.language=th",
              "-Duser.country=TH",
              "-Duser.variant=TH"),
          List.of(
              "--add-opens",
              "java.base/java.util=ALL-UNNAMED",
              "--add-opens",
              "java.base/java.util.concurrent=ALL-UNNAMED",
              "--add-opens",
              "java.base/java.lang=ALL-UNNAMED"));

  @Test
  void allPrintTheSameHashes() throws IOException, InterruptedException {
    String expected = run(Path.of(System.getProperty("java.home")), OPTIONS.get(0));

    assertThat(expected.lines().count()).isGreaterThan(2000);
    for (Path home : homes()) {
      for (List<String> options : OPTIONS) {
        assertThat(run(home, options)).as(home.getFileName() + " " + options).isEqualTo(expected);
      }
    }
  }

  /** The JDK at hand, and one of each other release beside it. */
  private static List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>();
    homes.add(Path.of(System.getProperty("java.home")).toRealPath());
    other().ifPresent(homes::add);
    return homes;
  }

  private static Optional<Path> other() throws IOException {
    String named = System.getenv("JAVA25_HOME");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    String wanted = Runtime.version().feature() == 25 ? "17" : "25";
    try (Stream<Path> beside = Files.list(own.getParent())) {
      return beside
          .filter(home -> home.getFileName().toString().contains(wanted))
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .findFirst();
    }
  }

  private static String run(Path home, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ValuesAcrossJvms.class.getName()));
    Path errors = Files.createTempFile("values", ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(() -> read(errors)).isZero();
    Files.delete(errors);
    return printed;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
