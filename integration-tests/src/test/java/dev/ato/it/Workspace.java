package dev.ato.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A folder in which a test works as a user would: files, programs and the {@code ato} command. */
final class Workspace {

  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;

  Workspace(Path folder) {
    this.folder = folder;
  }

  /** Writes a file of the workspace. */
  Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Copies a file that stands in the repository, named by its path from the root. */
  Path copy(String path) throws IOException {
    Path source = Built.file(path);
    return Files.copy(source, folder.resolve(source.getFileName()));
  }

  /** A file of the workspace. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Compiles sources of the workspace into its folder {@code classes}. */
  void compile(String... sources) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Built.jdkTool("javac"), "-g", "-d", "classes"));
    command.addAll(List.of(sources));
    Outcome outcome = run(command);
    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
  }

  /** Runs {@code java} with these arguments. */
  Outcome java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Built.jdkTool("java")));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs the {@code ato} command with these arguments. */
  Outcome ato(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Built.file("ato-cli/target/ato").toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs a command in the workspace until it ends. */
  Outcome run(List<String> command) throws IOException, InterruptedException {
    Process process = start(command);
    process.getOutputStream().close();
    CompletableFuture<String> stdout = read(process.getInputStream());
    CompletableFuture<String> stderr = read(process.getErrorStream());
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("%s ended", command)
        .isTrue();
    return new Outcome(process.exitValue(), stdout.join(), stderr.join());
  }

  /**
   * Starts a command in the workspace, with the JDK of the tests and an environment without options
   * for java.
   */
  Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("XDG_CACHE_HOME", Path.of("target", "cache").toAbsolutePath().toString());
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.remove("JDK_JAVA_OPTIONS");
    environment.keySet().removeIf(name -> name.startsWith("ATO_"));
    return builder.start();
  }

  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
