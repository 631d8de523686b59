package dev.ato.it.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A way in which class files come about from the sources of a library.
 *
 * @param name as the table shows it
 * @param bar how many methods of the reported part shall have the fingerprint of the base, in
 *     percent
 * @param matching which method of the variant is a method's partner
 */
record Variant(String name, double bar, Matching matching, Origin origin) {

  /** Makes the class files. */
  @FunctionalInterface
  interface Origin {

    /**
     * Makes them in a folder, {@code classes} within {@code folder} or elsewhere.
     *
     * @throws ToolFailure if a compiler refuses the sources
     */
    Path classes(Library library, SourceFiles sources, Path folder)
        throws IOException, InterruptedException;
  }

  /** The sources as they are, by another compiler or other options. */
  static Variant compiled(String name, double bar, Compiler compiler) {
    return rewritten(name, bar, Matching.NAME, Rewriting.NONE, compiler);
  }

  /** Changed sources. */
  static Variant rewritten(
      String name, double bar, Matching matching, Rewriting rewriting, Compiler compiler) {
    return new Variant(
        name,
        bar,
        matching,
        (library, sources, folder) -> {
          List<Path> classPath = library.classPath();
          SourceFiles changed = rewriting.rewrite(sources, classPath, folder.resolve("sources"));
          Path classes = folder.resolve("classes");
          compiler.compile(changed, classPath, classes);
          return classes;
        });
  }

  /** What the project published. */
  static Variant published(String name, double bar) {
    return new Variant(
        name,
        bar,
        Matching.NAME,
        (library, sources, folder) -> {
          new Archive(library.jar()).unpack(folder, ".class");
          return folder;
        });
  }
}
