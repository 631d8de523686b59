package dev.ato.bytecode;

import dev.ato.AtoException;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;

/**
 * The class files at one path, a jar, a directory or a single class file, in the order of their
 * names. Of a multi-release jar it shows what the running JVM would load; of a fat jar also the
 * classes of the jars within it.
 *
 * <p>A class file that cannot be read fails when it is asked for its content; the walk goes on.
 */
public final class ClassFiles implements Iterable<ClassFile>, Closeable {

  private static final int MAGIC = 0xCAFEBABE;

  private final ClassSource source;
  private final List<ClassFile> files;

  private ClassFiles(ClassSource source) throws IOException {
    this.source = source;
    SourceHashes hashes = new SourceHashes(source);
    SourceSurroundings surroundings = new SourceSurroundings(source);
    files =
        source.locations().stream()
            .map(location -> new ClassFile(source, location, hashes, surroundings))
            .sorted(Comparator.comparing(ClassFile::name))
            .toList();
  }

  /**
   * Opens a path.
   *
   * @throws AtoException if nothing is there, or neither a jar, a directory nor a class file
   */
  public static ClassFiles open(Path path) {
    if (!Files.exists(path)) {
      throw new AtoException("no such file or directory: " + path);
    }
    if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
      // A pipe would be waited for, and a jar can't be read from one: its directory is at its end.
      throw new AtoException(
          path + ": expected a jar, a directory or a class file, found neither file nor directory");
    }
    try {
      return open(source(path));
    } catch (IOException e) {
      throw new AtoException(
          path + ": expected a jar, a directory or a class file: " + e.getMessage(), e);
    }
  }

  @Override
  public Iterator<ClassFile> iterator() {
    return files.iterator();
  }

  @Override
  public Spliterator<ClassFile> spliterator() {
    return files.spliterator();
  }

  /** A line for each jar within that is none, so that its classes are missing. */
  public List<String> unreadable() {
    return source.unreadable().entrySet().stream()
        .map(jar -> source.display(jar.getKey()) + ": cannot be read: " + jar.getValue())
        .toList();
  }

  /** Closes the jar, after which its class files cannot be read. */
  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      throw new AtoException("cannot close " + source.name() + ": " + e.getMessage(), e);
    }
  }

  private static ClassFiles open(ClassSource source) throws IOException {
    try {
      return new ClassFiles(source);
    } catch (IOException | RuntimeException failure) {
      source.close();
      throw failure;
    }
  }

  private static ClassSource source(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return DirectorySource.ofDirectory(path);
    }
    return isClassFile(path) ? DirectorySource.ofFile(path) : JarSource.open(path);
  }

  private static boolean isClassFile(Path path) throws IOException {
    try (DataInputStream content = new DataInputStream(Files.newInputStream(path))) {
      return content.readInt() == MAGIC;
    } catch (EOFException tooShort) {
      return false;
    }
  }
}
