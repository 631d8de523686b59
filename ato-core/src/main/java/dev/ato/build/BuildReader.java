package dev.ato.build;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.digest.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads builds on all processors; what was worked out once is not worked out again. */
public final class BuildReader {

  private final KnownFingerprints known;
  private final Runnable eachClass;

  /**
   * A reader.
   *
   * @param known what earlier processes have worked out
   * @param eachClass is run, on any thread, when a class has been read
   */
  public BuildReader(KnownFingerprints known, Runnable eachClass) {
    this.known = known;
    this.eachClass = eachClass;
  }

  /**
   * Reads a build.
   *
   * @throws AtoException if nothing is at one of the paths that has class files
   */
  public Build read(List<Path> paths) {
    return read(paths, Map.of());
  }

  /**
   * Reads a build of which much may be as in another: classes whose bytes are the same there are
   * not worked on twice.
   *
   * @throws AtoException if nothing is at one of the paths that has class files
   */
  public Build read(List<Path> paths, Build other) {
    return read(paths, other.classes());
  }

  private Build read(List<Path> paths, Map<Sha256, BuiltClass> others) {
    Build build = new Build();
    try {
      for (Path path : paths) {
        ClassFiles files = ClassFiles.open(path);
        build.add(files);
        read(files, others, build);
      }
      return build;
    } catch (AtoException e) {
      build.close();
      throw e;
    }
  }

  private void read(ClassFiles files, Map<Sha256, BuiltClass> others, Build build) {
    StreamSupport.stream(files.spliterator(), true)
        .map(
            file -> {
              BuiltClass read = BuiltClass.of(file, others, known);
              eachClass.run();
              return read;
            })
        .forEachOrdered(build::add);
  }
}
