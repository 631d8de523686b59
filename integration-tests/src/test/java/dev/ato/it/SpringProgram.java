package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Spring Boot program in one jar, assembled as Spring's build plugin does it. */
final class SpringProgram {

  private static final Path LIBRARIES = Built.file("integration-tests/target/apps/spring");
  private static final String SOURCES = "integration-tests/src/test/programs/spring/com/acme/";

  private static final String MANIFEST =
      """
      Main-Class: org.springframework.boot.loader.launch.JarLauncher
      Start-Class: com.acme.App
      Spring-Boot-Version: 3.5.0
      Spring-Boot-Classes: BOOT-INF/classes/
      Spring-Boot-Lib: BOOT-INF/lib/
      """;

  private SpringProgram() {}

  static void write(Workspace workspace, String name) throws IOException, InterruptedException {
    Path jar = workspace.file("fat");
    Path libraries = Files.createDirectories(jar.resolve("BOOT-INF/lib"));
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      for (Path file : files.toList()) {
        Files.copy(file, libraries.resolve(file.getFileName()));
      }
    }
    run(
        workspace,
        Built.jdkTool("javac"),
        "-parameters",
        "-cp",
        LIBRARIES + "/*",
        "-d",
        jar.resolve("BOOT-INF/classes").toString(),
        Built.file(SOURCES + "App.java").toString(),
        Built.file(SOURCES + "Prices.java").toString());
    Path loader = Built.file("integration-tests/target/apps/spring-boot-loader-3.5.0.jar");
    run(
        workspace,
        "/bin/sh",
        "-c",
        "cd fat && '" + Built.jdkTool("jar") + "' xf '" + loader + "' org");
    workspace.write("manifest", MANIFEST);
    run(
        workspace,
        Built.jdkTool("jar"),
        "-c",
        "-0",
        "-f",
        name,
        "-m",
        "manifest",
        "-C",
        "fat",
        ".");
  }

  private static void run(Workspace workspace, String... command)
      throws IOException, InterruptedException {
    Outcome outcome = workspace.run(List.of(command));
    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
  }
}
