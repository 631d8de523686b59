package dev.ato.build;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.digest.Sha256;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * The methods of one build: a jar, a directory or a class file. What the compiler made (bodies of
 * lambdas, bridges) is part of the methods that use it and is not listed.
 */
public final class Build implements Closeable {

  private final Path path;
  private final ClassFiles files;
  private final Map<MethodKey, BuildMethod> methods = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();
  private int classes;

  private Build(Path path) {
    this.path = path;
    files = ClassFiles.open(path);
  }

  /**
   * Reads a build.
   *
   * @throws AtoException if nothing is at the path that has class files
   */
  public static Build open(Path path) {
    Build build = new Build(path);
    StreamSupport.stream(build.files.spliterator(), true)
        .map(ReadClass::of)
        .forEachOrdered(build::add);
    return build;
  }

  /** One class, fingerprinted; or the reason why it is not. */
  private record ReadClass(List<BuildMethod> methods, List<String> unreadable) {

    static ReadClass of(ClassFile file) {
      try {
        ClassFingerprints read = file.fingerprints();
        Sha256 hash = Sha256.of(file.bytes());
        return new ReadClass(
            read.methods().stream()
                .filter(method -> !method.synthetic())
                .map(method -> BuildMethod.of(method, file, hash, read.sourceFile()))
                .toList(),
            read.unreadable().stream().map(method -> line(file, method)).toList());
      } catch (AtoException e) {
        return new ReadClass(List.of(), List.of(String.valueOf(e.getMessage())));
      }
    }

    private static String line(ClassFile file, UnreadableMethod method) {
      return file.location() + ": " + method.name() + method.descriptor() + ": " + method.reason();
    }
  }

  private void add(ReadClass read) {
    classes++;
    read.methods().forEach(method -> methods.putIfAbsent(method.key(), method));
    unreadable.addAll(read.unreadable());
  }

  /** Where the build lies. */
  public Path path() {
    return path;
  }

  /** How many classes it has. */
  public int classes() {
    return classes;
  }

  /** A line for each class and method that could not be read. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  Map<MethodKey, BuildMethod> methods() {
    return methods;
  }

  /** Closes the jar, after which listings cannot be read. */
  @Override
  public void close() {
    files.close();
  }
}
