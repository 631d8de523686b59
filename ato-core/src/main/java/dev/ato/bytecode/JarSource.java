package dev.ato.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * The classes of a jar as the running JVM would load them, those of the jars within a fat jar too;
 * signatures are not verified.
 */
final class JarSource implements ClassSource {

  private final Path path;
  private final JarFile jar;
  private final NestedJars nested;

  private JarSource(Path path, JarFile jar, NestedJars nested) {
    this.path = path;
    this.jar = jar;
    this.nested = nested;
  }

  static JarSource open(Path path) throws IOException {
    JarFile jar = openFile(path);
    try {
      return new JarSource(path, jar, NestedJars.of(jar));
    } catch (IOException failure) {
      jar.close();
      throw failure;
    }
  }

  /** A jar that was found in another; what is in it again is left alone. */
  static JarSource nested(Path path) throws IOException {
    return new JarSource(path, openFile(path), new NestedJars());
  }

  private static JarFile openFile(Path path) throws IOException {
    return new JarFile(path.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public List<String> locations() throws IOException {
    List<String> own =
        jar.versionedStream()
            .map(JarEntry::getName)
            .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
            .distinct()
            .toList();
    List<String> all = new ArrayList<>(own);
    all.addAll(nested.locations());
    return all;
  }

  @Override
  public Map<String, String> unreadable() {
    return nested.unreadable();
  }

  @Override
  public Optional<byte[]> read(String location) throws IOException {
    if (NestedJars.areMeantBy(location)) {
      return nested.read(location);
    }
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
    nested.close();
    jar.close();
  }
}
