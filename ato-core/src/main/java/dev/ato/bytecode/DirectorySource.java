package dev.ato.bytecode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Class files in the file system, located by absolute path; of a directory without any, those in
 * its jars.
 */
final class DirectorySource implements ClassSource {

  private final Path path;
  private final List<String> locations;

  private final NestedJars jars;

  private DirectorySource(Path path, List<String> locations, NestedJars jars) {
    this.path = path;
    this.locations = locations;
    this.jars = jars;
  }

  static DirectorySource ofDirectory(Path directory) throws IOException {
    List<String> locations = new ArrayList<>();
    Map<String, Path> jars = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".class")) {
          locations.add(location(file));
        } else if (file.toString().endsWith(".jar")) {
          jars.put(location(file), file);
        }
      }
    }
    // Beside class files, jars are mostly made of these, as in Maven's target directory.
    NestedJars nested = NestedJars.of(locations.isEmpty() ? jars : Map.of());
    locations.addAll(nested.locations());
    return new DirectorySource(directory, locations, nested);
  }

  static DirectorySource ofFile(Path classFile) {
    return new DirectorySource(classFile, List.of(location(classFile)), new NestedJars());
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
  public Map<String, String> unreadable() {
    return jars.unreadable();
  }

  @Override
  public Optional<byte[]> read(String location) throws IOException {
    if (NestedJars.areMeantBy(location)) {
      return jars.read(location);
    }
    Path file = Path.of(location);
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  @Override
  public String display(String location) {
    Path root = path.toAbsolutePath().normalize();
    return path.resolve(root.relativize(Path.of(location))).toString();
  }

  @Override
  public void close() throws IOException {
    jars.close();
  }

  private static String location(Path file) {
    return file.toAbsolutePath().normalize().toString().replace(File.separatorChar, '/');
  }
}
