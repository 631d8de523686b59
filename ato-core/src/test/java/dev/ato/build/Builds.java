package dev.ato.build;

import dev.ato.bytecode.Sources;
import dev.ato.bytecode.known.KnownFingerprints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Builds made of source texts, below a folder. */
final class Builds {

  private final Path folder;

  Builds(Path folder) {
    this.folder = folder;
  }

  /** The folder that a source text was compiled into. */
  Path compile(String name, String source, String... options) {
    Path build = folder.resolve(name);
    Sources.compile(source, options).forEach((type, bytes) -> write(build, type, bytes));
    return build;
  }

  private static void write(Path build, String type, byte[] bytes) {
    Path file = build.resolve(type + ".class");
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two source texts compared. */
  BuildComparison compare(String before, String after, String... options) {
    BuildReader reader = new BuildReader(KnownFingerprints.none(), () -> {});
    try (Build older = reader.read(List.of(compile("before", before, options)));
        Build newer = reader.read(List.of(compile("after", after, options)), older)) {
      return BuildComparison.of(older, newer);
    }
  }
}
