package dev.ato.it.corpus;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Sources as the compiler of the running JDK reads them. */
final class JavaSources implements AutoCloseable {

  private final StringWriter log = new StringWriter();
  private final SourceFiles sources;
  private final StandardJavaFileManager files;
  private final JavacTask task;
  private final List<CompilationUnitTree> units = new ArrayList<>();

  JavaSources(SourceFiles sources, List<Path> classPath) throws IOException {
    this.sources = sources;
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    files = compiler.getStandardFileManager(null, Locale.ROOT, null);
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    List<String> options = List.of("--release", "17", "-proc:none", "-nowarn", "-Xlint:none");
    task =
        (JavacTask)
            compiler.getTask(
                log, files, null, options, null, files.getJavaFileObjectsFromPaths(sources.all()));
    task.parse().forEach(units::add);
  }

  /** The files, parsed. */
  List<CompilationUnitTree> units() {
    return units;
  }

  /**
   * Finds out what each name means.
   *
   * @throws ToolFailure if the sources do not compile
   */
  void analyze() throws IOException {
    task.analyze();
    if (log.toString().contains("error:")) {
      throw new ToolFailure(log.toString().lines().findFirst().orElseThrow());
    }
  }

  Trees trees() {
    return Trees.instance(task);
  }

  /** The text of a file. */
  String text(CompilationUnitTree unit) throws IOException {
    return Files.readString(Path.of(unit.getSourceFile().toUri()));
  }

  /** Writes each file anew at the same place below another folder. */
  SourceFiles rewrite(Path target, BiFunction<CompilationUnitTree, String, String> rewriting)
      throws IOException {
    for (CompilationUnitTree unit : units) {
      Path file = sources.folder().relativize(Path.of(unit.getSourceFile().toUri()));
      SourceFiles.write(target.resolve(file), rewriting.apply(unit, text(unit)));
    }
    return new SourceFiles(target);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
