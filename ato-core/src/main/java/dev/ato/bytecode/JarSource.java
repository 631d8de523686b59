package dev.ato.bytecode;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/** The classes of a jar as the running JVM would load them; signatures are not verified. */
final class JarSource implements ClassSource {

  private final Path path;
  private final JarFile jar;

  JarSource(Path path) throws IOException {
    this.path = path;
    File file = path.toFile();
    jar = new JarFile(file, false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public List<String> locations() {
    return jar.versionedStream()
        .map(JarEntry::getName)
        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
        .distinct()
        .toList();
  }

  @Override
  public Optional<byte[]> read(String location) throws IOException {
    JarEntry entry = jar.getJarEntry(location);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream content = jar.getInputStream(entry)) {
      return Optional.of(content.readAllBytes());
    }
  }

  @Override
  public String display(String location) {
    return path + "!/" + location;
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }
}
