package dev.ato.it.corpus;

import java.nio.file.Path;
import java.util.List;

/**
 * A library of the corpus, fetched.
 *
 * @param name of its artifact, {@code commons-csv}
 * @param jar what its project published
 * @param sources the jar with its sources
 * @param classPath the jars that it is compiled against
 */
public record Library(Part part, String name, Path jar, Path sources, List<Path> classPath) {

  /** A library with a copy of {@code classPath}. */
  public Library {
    classPath = List.copyOf(classPath);
  }
}
