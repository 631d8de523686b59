package dev.ato.bytecode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/**
 * The jars within a directory, or within a fat jar, as Spring Boot or a web archive keep them;
 * located as {@code BOOT-INF/lib/a.jar!/b/C.class}. What lies in a jar is unpacked while it is
 * open.
 */
final class NestedJars implements Closeable {

  private static final String INSIDE = ".jar!/";

  private final Map<String, JarSource> jars = new LinkedHashMap<>();
  private final List<Path> unpacked = new ArrayList<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();

  /** The jars among files, each by the location that is given for it. */
  static NestedJars of(Map<String, Path> files) throws IOException {
    NestedJars nested = new NestedJars();
    try {
      for (Map.Entry<String, Path> file : files.entrySet()) {
        nested.open(file.getKey(), file.getValue());
      }
    } catch (IOException failure) {
      nested.close();
      throw failure;
    }
    return nested;
  }

  static NestedJars of(JarFile outer) throws IOException {
    NestedJars nested = new NestedJars();
    try {
      for (JarEntry entry : outer.stream().toList()) {
        if (entry.getName().endsWith(".jar") && !entry.isDirectory()) {
          nested.add(outer, entry);
        }
      }
    } catch (IOException failure) {
      nested.close();
      throw failure;
    }
    return nested;
  }

  private void add(JarFile outer, JarEntry entry) throws IOException {
    Path file = Files.createTempFile("ato-nested-", ".jar");
    unpacked.add(file);
    try (InputStream content = outer.getInputStream(entry)) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    open(entry.getName(), file);
  }

  private void open(String location, Path file) throws IOException {
    try {
      jars.put(location, JarSource.nested(file));
    } catch (ZipException noJar) {
      unreadable.put(location, "no jar: " + noJar.getMessage());
    }
  }

  /** The locations of those that are none, each with the reason; the others count all the same. */
  Map<String, String> unreadable() {
    return unreadable;
  }

  List<String> locations() throws IOException {
    List<String> locations = new ArrayList<>();
    for (Map.Entry<String, JarSource> jar : jars.entrySet()) {
      jar.getValue().locations().forEach(inner -> locations.add(jar.getKey() + "!/" + inner));
    }
    return locations;
  }

  /** Whether a location lies in a jar within the jar. */
  static boolean areMeantBy(String location) {
    return location.contains(INSIDE);
  }

  Optional<byte[]> read(String location) throws IOException {
    int end = location.indexOf(INSIDE) + ".jar".length();
    JarSource jar = jars.get(location.substring(0, end));
    return jar == null ? Optional.empty() : jar.read(location.substring(end + "!/".length()));
  }

  @Override
  public void close() throws IOException {
    for (JarSource jar : jars.values()) {
      jar.close();
    }
    for (Path file : unpacked) {
      Files.deleteIfExists(file);
    }
  }
}
