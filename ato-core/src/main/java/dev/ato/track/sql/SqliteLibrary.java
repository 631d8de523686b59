package dev.ato.track.sql;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** The native library that SQLite comes with, which its driver else unpacks at each start. */
public final class SqliteLibrary {

  private SqliteLibrary() {}

  /**
   * Unpacks the library for this platform. A JVM whose system property {@code org.sqlite.lib.path}
   * names the folder uses it from there.
   */
  public static void unpack(Path folder) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (library == null) {
        throw new FileNotFoundException(resource + ": no such resource");
      }
      Files.copy(library, folder.resolve(name));
    }
  }
}
