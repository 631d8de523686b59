package dev.ato.build;

import dev.ato.bytecode.ClassFiles;
import dev.ato.digest.Sha256;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The methods of one build: of jars, directories, class files. What the compiler made (bodies of
 * lambdas, bridges) is part of the methods that use it and is not listed. Of classes of one name
 * the first counts, as on a class path.
 */
public final class Build implements Closeable {

  private final List<ClassFiles> files = new ArrayList<>();
  private final Map<MethodKey, BuildMethod> methods = new TreeMap<>();
  private final Map<Sha256, BuiltClass> classes = new HashMap<>();
  private final Map<String, BuiltClass> named = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();

  /** A build that reads its classes from these as long as it is open. */
  void add(ClassFiles opened) {
    files.add(opened);
    unreadable.addAll(opened.unreadable());
  }

  void add(BuiltClass built) {
    classes.put(built.owner().hash(), built);
    if (named.putIfAbsent(built.name(), built) == null) {
      built.methods().forEach(method -> methods.putIfAbsent(method.key(), method));
    }
    unreadable.addAll(built.unreadable());
  }

  /** How many classes it has. */
  public int size() {
    return named.size();
  }

  /** A line for each jar, class and method that could not be read. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** The classes by the hashes of their bytes. */
  Map<Sha256, BuiltClass> classes() {
    return classes;
  }

  /** The classes by name, as in source. */
  Map<String, BuiltClass> named() {
    return named;
  }

  Map<MethodKey, BuildMethod> methods() {
    return methods;
  }

  /** Closes the jars, after which listings cannot be read. */
  @Override
  public void close() {
    files.forEach(ClassFiles::close);
  }
}
