package dev.ato.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares libraries, in every variant, with their base. Class files are deleted once they are
 * read.
 */
final class Invariance {

  private final Compiler base;
  private final List<Variant> variants;
  private final Path folder;

  /**
   * A comparison.
   *
   * @param base compiles what all variants are compared with
   * @param folder for class files and changed sources
   */
  Invariance(Compiler base, List<Variant> variants, Path folder) {
    this.base = base;
    this.variants = variants;
    this.folder = folder;
  }

  /** Compares a library in all variants, two at a time. */
  List<Comparison> compare(Library library)
      throws IOException, InterruptedException, ExecutionException {
    Path place = folder.resolve(library.name());
    Folders.delete(place);
    SourceFiles sources = SourceFiles.unpack(library.sources(), place.resolve("sources"));
    Path classes = place.resolve("base");
    base.compile(sources, library.classPath(), classes);
    List<Comparison> comparisons = compare(library, sources, classes);
    Folders.delete(place);
    return comparisons;
  }

  private List<Comparison> compare(Library library, SourceFiles sources, Path classes)
      throws InterruptedException, ExecutionException {
    Build named = Build.read(classes, Matching.NAME);
    List<Callable<Comparison>> tasks = new ArrayList<>();
    for (Variant variant : variants) {
      tasks.add(
          () -> {
            boolean byName = variant.matching() == Matching.NAME;
            Build origin = byName ? named : Build.read(classes, variant.matching());
            return compare(library, variant, origin, sources);
          });
    }
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Comparison> comparisons = new ArrayList<>();
      for (Future<Comparison> comparison : two.invokeAll(tasks)) {
        comparisons.add(comparison.get());
      }
      return comparisons;
    } finally {
      two.shutdown();
    }
  }

  private Comparison compare(Library library, Variant variant, Build origin, SourceFiles sources)
      throws IOException, InterruptedException {
    Path place = Files.createTempDirectory(folder.resolve(library.name()), "variant");
    try {
      Path classes = variant.origin().classes(library, sources, place);
      return Comparison.of(library, variant, origin, Build.read(classes, variant.matching()));
    } catch (ToolFailure refused) {
      return Comparison.refused(library, variant, String.valueOf(refused.getMessage()));
    } finally {
      Folders.delete(place);
    }
  }
}
