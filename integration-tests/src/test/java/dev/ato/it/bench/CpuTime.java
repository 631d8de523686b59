package dev.ato.it.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The CPU time of a whole process, user and system, as a POSIX shell's {@code times} counts it. */
final class CpuTime {

  private static final Pattern MINUTES_AND_SECONDS = Pattern.compile("(\\d+)m([\\d.]+)s");

  private CpuTime() {}

  /**
   * Runs a command in {@code directory}, its output thrown away, and gives its CPU time in
   * milliseconds.
   */
  static double millis(Path directory, List<String> command)
      throws IOException, InterruptedException {
    List<String> shell =
        new ArrayList<>(List.of("bash", "-c", "\"$@\" >/dev/null 2>&1; times", "bash"));
    shell.addAll(command);
    Process process = new ProcessBuilder(shell).directory(directory.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    String children = printed.lines().skip(1).findFirst().orElseThrow();
    return MINUTES_AND_SECONDS.matcher(children).results().mapToDouble(CpuTime::millis).sum();
  }

  private static double millis(MatchResult time) {
    return 60_000 * Double.parseDouble(time.group(1)) + 1_000 * Double.parseDouble(time.group(2));
  }
}
