package dev.ato.cli.reach;

import dev.ato.digest.Sha256;
import dev.ato.track.RecordedRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A jar or directory that traced classes came from.
 *
 * @param path of the file or directory itself
 * @param inside where the classes lie in a jar: {@code BOOT-INF/classes}; empty for all of it
 */
record CodeSource(Path path, String inside) {

  private static final String INSIDE = "!/";

  /** What a run calls the place of a class: {@code app.jar}, {@code app.jar!/BOOT-INF/classes}. */
  static CodeSource of(String recorded) {
    int end = recorded.indexOf(INSIDE);
    return end < 0
        ? new CodeSource(Path.of(recorded), "")
        : new CodeSource(
            Path.of(recorded.substring(0, end)), recorded.substring(end + INSIDE.length()));
  }

  /** Whether classes with this root lie here. */
  boolean holds(String root) {
    return inside.isEmpty()
        ? root.isEmpty() || Path.of(root).equals(path)
        : root.equals(inside + "/") || root.equals(inside + INSIDE);
  }

  /**
   * Whether it is what it was when the run began: a jar of the class path by the hash that the run
   * recorded; a directory, or a jar that a loader found elsewhere, by the time of its newest file.
   */
  boolean isUnchangedSince(RecordedRun run) {
    try {
      return (Files.isRegularFile(path) && isHashed(run))
          ? run.classPath().stream()
              .flatMap(entry -> entry.sha256().stream())
              .anyMatch(hash()::equals)
          : newest().isBefore(run.run().start());
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }

  /** Whether the run's class path holds it, with a hash. */
  boolean isHashed(RecordedRun run) {
    return run.classPath().stream()
        .filter(entry -> entry.sha256().isPresent())
        .map(entry -> Path.of(entry.path()).getFileName())
        .anyMatch(name -> name != null && name.equals(path.getFileName()));
  }

  private Instant newest() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      Instant newest = Instant.MIN;
      for (Path file : files.filter(this::counts).toList()) {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        newest = modified.isAfter(newest) ? modified : newest;
      }
      return newest;
    }
  }

  private boolean counts(Path file) {
    return file.equals(path) ? Files.isRegularFile(file) : file.toString().endsWith(".class");
  }

  private Sha256 hash() {
    MessageDigest digest = Sha256.newDigest();
    try (InputStream content = new DigestInputStream(Files.newInputStream(path), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.read(digest.digest(), 0);
  }
}
