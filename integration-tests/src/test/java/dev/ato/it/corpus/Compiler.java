package dev.ato.it.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A compiler of Java with its options. */
interface Compiler {

  /**
   * Compiles sources.
   *
   * @param target an empty folder for the class files
   * @throws ToolFailure if the compiler refuses them
   */
  void compile(SourceFiles sources, List<Path> classPath, Path target)
      throws IOException, InterruptedException;
}
