package dev.ato.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is expected to succeed, or to say why not. */
final class Tool {

  /** In minutes: ecj needs for ever for some generic code. */
  private static final int LONGEST = 4;

  private Tool() {}

  /**
   * Runs a command until it ends.
   *
   * @param log what it prints, both streams
   * @throws ToolFailure if its exit code is not 0, or it does not end
   */
  static void run(Path log, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(LONGEST, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new ToolFailure(
          command.get(0) + ": it takes longer than " + LONGEST + " minutes", true);
    }
    if (process.exitValue() != 0) {
      throw new ToolFailure(command.get(0) + ": " + firstError(log), false);
    }
  }

  private static String firstError(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
        .filter(line -> line.contains("ERROR") || line.contains("FATAL") || line.contains("error:"))
        .findFirst()
        .orElseGet(() -> lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1));
  }
}
