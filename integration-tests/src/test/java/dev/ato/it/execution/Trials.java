package dev.ato.it.execution;

import dev.ato.it.Built;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs trials in processes, a new one after each trial that does not end. */
final class Trials {

  /** Many classes that run once. */
  private static final List<String> OPTIONS =
      List.of("-Xmx512m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** The fields of the JDK's own objects are part of what a result says. */
  private static final List<String> OPENED =
      Stream.of(
              "lang", "util", "io", "math", "text", "time", "nio", "util.concurrent", "util.regex")
          .map(name -> "--add-opens=java.base/java." + name + "=ALL-UNNAMED")
          .toList();

  private final Path folder;
  private final List<Path> classPath;

  /**
   * Trials of the builds of a library.
   *
   * @param folder for files of the trials; the processes start in it
   * @param classPath what the library is compiled against
   */
  Trials(Path folder, List<Path> classPath) {
    this.folder = folder;
    this.classPath = classPath;
  }

  /** Executes methods of two builds. */
  List<Finding> run(Path one, Path other, List<Task> tasks)
      throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    while (findings.size() < tasks.size()) {
      List<Task> rest = tasks.subList(findings.size(), tasks.size());
      findings.addAll(process(one, other, rest));
      if (findings.size() < tasks.size()) {
        findings.add(Finding.endless(tasks.get(findings.size())));
      }
    }
    return findings;
  }

  private List<Finding> process(Path one, Path other, List<Task> tasks)
      throws IOException, InterruptedException {
    Path input = Files.write(folder.resolve("tasks"), tasks.stream().map(Task::toString).toList());
    Path output = folder.resolve("findings");
    Files.deleteIfExists(output);
    Path work = Files.createDirectories(folder.resolve("empty"));
    List<String> command = new ArrayList<>(List.of(Built.jdkTool("java")));
    command.addAll(OPTIONS);
    command.addAll(OPENED);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TrialProcess.class.getName(), places(one), places(other)));
    command.addAll(List.of(input.toString(), output.toString()));
    new ProcessBuilder(command)
        .directory(work.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
    return findings(output);
  }

  /** The lines that were written whole. */
  private static List<Finding> findings(Path output) throws IOException {
    if (!Files.exists(output)) {
      throw new IOException("the process of the trials did not start: " + output);
    }
    String all = Files.readString(output);
    return all.substring(0, all.lastIndexOf('\n') + 1).lines().map(Finding::parse).toList();
  }

  private String places(Path build) {
    return Stream.concat(Stream.of(build), classPath.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
