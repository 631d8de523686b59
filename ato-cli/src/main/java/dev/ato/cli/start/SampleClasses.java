package dev.ato.cli.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Two builds of a program made of some of ato's own classes, for commands to work on. */
final class SampleClasses {

  static final String OLD = "old";
  static final String NEW = "new";

  private static final List<String> BOTH =
      List.of("bytecode/CodeReader", "bytecode/LambdaText", "bytecode/NumberText");

  private SampleClasses() {}

  /** Leaves the builds in the folders {@link #OLD} and {@link #NEW} of {@code folder}. */
  static void leaveIn(Path folder) throws IOException {
    for (String name : BOTH) {
      copy(name, folder.resolve(OLD));
      copy(name, folder.resolve(NEW));
    }
    copy("bytecode/SwitchTables", folder.resolve(OLD));
    copy("bytecode/flow/FlowReader", folder.resolve(NEW));
  }

  private static void copy(String name, Path build) throws IOException {
    String resource = "dev/ato/" + name + ".class";
    Path file = build.resolve(resource);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream content =
        Objects.requireNonNull(
            SampleClasses.class.getClassLoader().getResourceAsStream(resource), resource)) {
      Files.copy(content, file);
    }
  }
}
