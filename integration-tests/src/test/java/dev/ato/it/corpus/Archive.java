package dev.ato.it.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar of sources or of class files. */
record Archive(Path jar) {

  /**
   * Unpacks what belongs to every Java version, without module declarations, which would have to
   * find the class path as modules.
   *
   * @param extension only files that end so
   */
  void unpack(Path folder, String extension) throws IOException {
    try (ZipFile content = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(content.entries())) {
        if (isWanted(entry.getName(), extension)) {
          unpack(content, entry, folder.resolve(entry.getName()));
        }
      }
    }
  }

  private static boolean isWanted(String name, String extension) {
    return name.endsWith(extension)
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info" + extension);
  }

  private static void unpack(ZipFile content, ZipEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream bytes = content.getInputStream(entry)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
