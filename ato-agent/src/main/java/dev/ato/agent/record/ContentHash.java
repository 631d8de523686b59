package dev.ato.agent.record;

import dev.ato.agent.InputFiles;
import dev.ato.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The hash of a file's bytes, or of a folder's relative names and the hashes behind them. A class
 * path may name a whole home directory: a folder beyond all measure is not hashed. Of a folder in
 * which the program works only the class files count: what it writes there is its result.
 */
final class ContentHash {

  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_FILES = 20_000;

  private final AtomicBoolean stopped;
  private final boolean classesOnly;
  private final StringBuilder content = new StringBuilder();
  private long bytes;
  private int files;

  private ContentHash(AtomicBoolean stopped, boolean classesOnly) {
    this.stopped = stopped;
    this.classesOnly = classesOnly;
  }

  /**
   * The hash of a file or folder.
   *
   * @param workingDirectory where the program works
   * @param stopped breaks off the work in between
   * @throws IOException if something cannot be read, is too much, or was broken off
   */
  static Sha256 of(File file, File workingDirectory, AtomicBoolean stopped) throws IOException {
    if (!file.isDirectory()) {
      return Sha256.parse(InputFiles.sha256(file));
    }
    boolean worksThere =
        workingDirectory.getCanonicalFile().toPath().startsWith(file.getCanonicalFile().toPath());
    ContentHash hash = new ContentHash(stopped, worksThere);
    hash.addFolder(file, "");
    return Sha256.ofUtf8(hash.content.toString());
  }

  private void addFolder(File folder, String path) throws IOException {
    String[] names = folder.list();
    if (names == null) {
      throw new IOException(folder + " cannot be read");
    }
    Arrays.sort(names);
    for (String name : names) {
      File file = new File(folder, name);
      if (!file.isDirectory()) {
        addFile(file, path + name);
      } else if (!Files.isSymbolicLink(file.toPath())) { // links can lead in circles
        addFolder(file, path + name + "/");
      }
    }
  }

  private void addFile(File file, String path) throws IOException {
    files++;
    boolean counts = file.isFile() && (!classesOnly || path.endsWith(".class"));
    bytes += counts ? file.length() : 0;
    if (stopped.get() || bytes > MOST_BYTES || files > MOST_FILES) {
      throw new IOException(path + " is too much, or too late");
    }
    if (counts) {
      content.append(path).append('\0').append(InputFiles.sha256(file)).append('\n');
    }
  }
}
