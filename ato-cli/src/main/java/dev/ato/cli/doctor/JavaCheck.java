package dev.ato.cli.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the java that programs are started with is the one that runs ato. */
final class JavaCheck {

  private JavaCheck() {}

  static Diagnosis of(Map<String, String> environment) {
    Path own = Path.of(System.getProperty("java.home"));
    String version = System.getProperty("java.runtime.version") + ", " + own;
    Optional<Path> onPath = onPath(environment).map(JavaCheck::home);
    if (onPath.isPresent() && !onPath.get().equals(home(own.resolve("bin/java")))) {
      return Diagnosis.warning(
          "Java",
          version + "; the java on the PATH is another: " + onPath.get(),
          "programs that ato run starts with java use that one; it must be 17 or newer");
    }
    return Diagnosis.ok("Java", version);
  }

  private static Optional<Path> onPath(Map<String, String> environment) {
    return Arrays.stream(
            environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "java"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The JDK or JRE that a launcher belongs to, symbolic links followed. */
  private static Path home(Path launcher) {
    try {
      return launcher.toRealPath().resolve("../..").normalize();
    } catch (IOException gone) {
      return launcher;
    }
  }

  static List<Diagnosis> list(Map<String, String> environment) {
    return List.of(of(environment));
  }
}
