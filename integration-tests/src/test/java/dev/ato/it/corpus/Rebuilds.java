package dev.ato.it.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds of one library by several compilers, all in a folder of their own, which stay. */
public final class Rebuilds {

  private final Compiler base;
  private final List<Variant> variants;

  private Rebuilds(Compiler base, List<Variant> variants) {
    this.base = base;
    this.variants = variants;
  }

  /**
   * By two compilers, for two releases, of which the running JDK can load both.
   *
   * @param folder for what the compilers need besides
   */
  public static Rebuilds loadable(Path folder) throws IOException, InterruptedException {
    Jdk jdk17 = Jdk.required(17);
    Variants variants = new Variants(jdk17, SunMisc.unpack(jdk17, folder.resolve("sun.misc")));
    List<Variant> others = new ArrayList<>(List.of(variants.release8(), variants.ecj()));
    Jdk.find(25).map(variants::sameRelease).ifPresent(others::add);
    return new Rebuilds(variants.base(), others);
  }

  /** The builds' class files, the base first; what a compiler refuses is left out. */
  public List<Path> of(Library library, Path folder) throws IOException, InterruptedException {
    SourceFiles sources = SourceFiles.unpack(library.sources(), folder.resolve("sources"));
    Path classes = folder.resolve("base");
    base.compile(sources, library.classPath(), classes);
    List<Path> builds = new ArrayList<>(List.of(classes));
    for (int i = 0; i < variants.size(); i++) {
      try {
        Path place = folder.resolve("variant" + i);
        builds.add(variants.get(i).origin().classes(library, sources, place));
      } catch (ToolFailure refused) {
        System.out.println(library.name() + ": " + variants.get(i).name() + ": " + refused);
      }
    }
    return builds;
  }
}
