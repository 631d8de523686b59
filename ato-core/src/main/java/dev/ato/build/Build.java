package dev.ato.build;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFiles;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, BuiltClass> classes = new HashMap<>();
  private final List<String> unreadable = new ArrayList<>();
  private int count;

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
    return open(path, Map.of());
  }

  /**
   * Reads a build of which much may be as in another: classes whose bytes are the same there are
   * not worked on twice.
   *
   * @throws AtoException if nothing is at the path that has class files
   */
  public static Build open(Path path, Build other) {
    return open(path, other.classes);
  }

  private static Build open(Path path, Map<String, BuiltClass> known) {
    Build build = new Build(path);
    StreamSupport.stream(build.files.spliterator(), true)
        .map(file -> BuiltClass.of(file, known.get(file.name())))
        .forEachOrdered(build::add);
    return build;
  }

  private void add(BuiltClass built) {
    count++;
    classes.put(built.name(), built);
    built.methods().forEach(method -> methods.putIfAbsent(method.key(), method));
    unreadable.addAll(built.unreadable());
  }

  /** Where the build lies. */
  public Path path() {
    return path;
  }

  /** How many classes it has. */
  public int classes() {
    return count;
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
