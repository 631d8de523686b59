package dev.ato.agent.engine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.ProtectionDomain;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class file behind a class that is being loaded: the transform buffer holds what agents
 * before this one made of it.
 *
 * <p>The jar or folder that the class came from is read directly, so that mostly no code of the
 * application's loaders runs; only where that is no plain file is the loader asked for its
 * resource.
 */
final class OriginalBytes {

  /** How many jars are held open; the class path of most programs is walked in order. */
  private static final int OPEN_JARS = 16;

  private final Map<File, JarFile> jars = new LinkedHashMap<>(2 * OPEN_JARS, 0.75f, true);

  /**
   * The class file, if there is one.
   *
   * @param internalName the class's internal name, {@code a/b/C}
   */
  Optional<byte[]> find(
      String internalName, @Nullable ClassLoader loader, @Nullable ProtectionDomain domain) {
    String entry = internalName + ".class";
    try {
      File source = ClassLocation.file(domain);
      byte[] bytes = source == null ? null : read(source, entry);
      if (bytes == null && loader != null) {
        bytes = resource(loader, entry);
      }
      return Optional.ofNullable(bytes);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the class is then fingerprinted from the buffer, and marked so
    }
  }

  private byte @Nullable [] read(File source, String entry) throws IOException {
    if (source.isDirectory()) {
      File file = new File(source, entry);
      return file.isFile() ? Files.readAllBytes(file.toPath()) : null;
    }
    return source.isFile() ? readJar(source, entry) : null;
  }

  private synchronized byte @Nullable [] readJar(File file, String name) throws IOException {
    JarFile jar = jars.get(file);
    if (jar == null) {
      closeEldest();
      jar = new JarFile(file, false, ZipFile.OPEN_READ, Runtime.version());
      jars.put(file, jar);
    }
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream stream = jar.getInputStream(entry)) {
      return stream.readAllBytes();
    }
  }

  private void closeEldest() throws IOException {
    if (jars.size() >= OPEN_JARS) {
      Iterator<JarFile> eldest = jars.values().iterator();
      JarFile closing = eldest.next();
      eldest.remove();
      closing.close();
    }
  }

  private static byte @Nullable [] resource(ClassLoader loader, String entry) throws IOException {
    try (InputStream stream = loader.getResourceAsStream(entry)) {
      return stream == null ? null : stream.readAllBytes();
    }
  }
}
