package dev.ato.bytecode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Class files in the file system, located by absolute path. */
final class DirectorySource implements ClassSource {

  private final Path path;
  private final List<String> locations;

  private DirectorySource(Path path, List<String> locations) {
    this.path = path;
    this.locations = locations;
  }

  static DirectorySource ofDirectory(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<String> locations =
          files
              .filter(file -> file.toString().endsWith(".class") && Files.isRegularFile(file))
              .map(DirectorySource::location)
              .toList();
      return new DirectorySource(directory, locations);
    }
  }

  static DirectorySource ofFile(Path classFile) {
    return new DirectorySource(classFile, List.of(location(classFile)));
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public List<String> locations() {
    return locations;
  }

  @Override
  public Optional<byte[]> read(String location) throws IOException {
    Path file = Path.of(location);
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  @Override
  public String display(String location) {
    Path root = path.toAbsolutePath().normalize();
    return path.resolve(root.relativize(Path.of(location))).toString();
  }

  @Override
  public void close() {}

  private static String location(Path file) {
    return file.toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
  }
}
