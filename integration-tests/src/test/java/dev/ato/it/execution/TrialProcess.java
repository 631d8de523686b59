package dev.ato.it.execution;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The process in which libraries are executed; it ends itself when a trial takes too long. Its
 * arguments: two class paths, a file of tasks, a file for the findings.
 */
final class TrialProcess {

  /** Its exit code when a trial took too long. */
  static final int TOO_LONG = 77;

  private static final long MOST_NANOS = 15_000_000_000L;

  private static volatile long started = System.nanoTime();

  private TrialProcess() {}

  public static void main(String[] arguments) throws IOException {
    URL[] one = places(arguments[0]);
    URL[] other = places(arguments[1]);
    List<String> tasks = Files.readAllLines(Path.of(arguments[2]));
    watch();
    try (PrintWriter findings = new PrintWriter(arguments[3])) {
      for (String task : tasks) {
        started = System.nanoTime();
        findings.println(new Trial(one, other, Task.parse(task)).run());
        findings.flush();
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static URL[] places(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(place -> url(Path.of(place)))
        .toArray(URL[]::new);
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(place.toString(), e);
    }
  }

  private static void watch() {
    Thread watch =
        new Thread(
            () -> {
              while (System.nanoTime() - started < MOST_NANOS) {
                pause();
              }
              Runtime.getRuntime().halt(TOO_LONG);
            });
    watch.setDaemon(true);
    watch.start();
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("nobody knows this thread", interrupted);
    }
  }
}
