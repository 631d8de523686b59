package dev.ato.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that is expected to succeed, or to say why not. */
final class Tool {

  private Tool() {}

  /**
   * Runs a command until it ends.
   *
   * @param log what it prints, both streams
   * @throws ToolFailure if its exit code is not 0
   */
  static void run(Path log, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new ToolFailure(command.get(0) + ": " + firstError(log));
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
