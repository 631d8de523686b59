package dev.ato.it.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Processes that start in one folder, with a cache of their own, and whose output nobody reads. */
final class WholeProcess {

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  WholeProcess(Path folder) {
    this.folder = folder;
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", cache().toString());
  }

  /** Where the command keeps what it can make again. */
  Path cache() {
    return folder.resolve("cache");
  }

  /** The same with one more variable in the environment. */
  WholeProcess with(String variable, String value) {
    WholeProcess processes = new WholeProcess(folder);
    processes.environment.putAll(environment);
    processes.environment.put(variable, value);
    return processes;
  }

  /** How long a process takes, by the clock. */
  double millis(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    exitCode(command);
    return (System.nanoTime() - start) / 1e6;
  }

  /** How a process ends. */
  int exitCode(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }
}
