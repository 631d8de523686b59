package dev.ato.it.corpus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The package {@code sun.misc}, which compilers hide from sources for release 8 though every JDK
 * has it, and on which fast libraries build.
 */
final class SunMisc {

  private static final String PACKAGE = "sun/misc";

  private SunMisc() {}

  /** Copies the class files that a JDK has of it. */
  static Path unpack(Jdk jdk, Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve(PACKAGE));
    Map<String, String> home = Map.of("java.home", jdk.home().toString());
    try (FileSystem image = FileSystems.newFileSystem(URI.create("jrt:/"), home);
        Stream<Path> files = Files.list(image.getPath("modules/jdk.unsupported", PACKAGE))) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(file.getFileName().toString());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
    return folder;
  }
}
