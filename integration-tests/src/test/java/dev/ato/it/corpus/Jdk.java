package dev.ato.it.corpus;

import dev.ato.AtoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An installed JDK: the one that runs the tests, the one that {@code JAVA25_HOME} names, or one
 * beside the running one.
 *
 * @param feature 17 or 25
 */
record Jdk(int feature, Path home) {

  /** Finds a JDK by its feature release. */
  static Optional<Jdk> find(int feature) {
    return candidates(feature)
        .filter(home -> feature(home) == feature)
        .findFirst()
        .map(home -> new Jdk(feature, home));
  }

  /** The same where it must be there. */
  static Jdk required(int feature) {
    return find(feature)
        .orElseThrow(
            () ->
                new AtoException(
                    "no JDK %d: expected one at JAVA%d_HOME or beside %s"
                        .formatted(feature, feature, System.getProperty("java.home"))));
  }

  /** A program of this JDK. */
  String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static Stream<Path> candidates(int feature) {
    Path running = Path.of(System.getProperty("java.home"));
    Optional<Path> named =
        Optional.ofNullable(System.getenv("JAVA" + feature + "_HOME")).map(Path::of);
    return Stream.of(Stream.of(running), named.stream(), beside(running).stream())
        .flatMap(homes -> homes);
  }

  private static List<Path> beside(Path running) {
    try (Stream<Path> homes = Files.list(running.toRealPath().resolveSibling("."))) {
      return homes.filter(home -> Files.exists(home.resolve("bin/javac"))).sorted().toList();
    } catch (IOException e) {
      throw new AtoException("cannot look for JDKs beside " + running + ": " + e.getMessage(), e);
    }
  }

  private static int feature(Path home) {
    Properties release = new Properties();
    try (InputStream content = Files.newInputStream(home.resolve("release"))) {
      release.load(content);
    } catch (IOException noJdk) {
      return 0;
    }
    return Runtime.Version.parse(release.getProperty("JAVA_VERSION").replace("\"", "")).feature();
  }
}
