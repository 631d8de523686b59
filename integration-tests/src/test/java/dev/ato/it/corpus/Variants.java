package dev.ato.it.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What every library is compared in; each variant differs from the base in one thing. */
final class Variants {

  private static final String RELEASE = "--release";

  /** The bars, in percent of the methods: no change of the program; and changes of compilers. */
  private static final double ALL = 100;

  private static final double SAME_RELEASE = 99.95;
  private static final double OTHER_RELEASE = 99.8;
  private static final double PUBLISHED = 99.3;
  private static final double OTHER_COMPILER = 98.5;

  private final Jdk jdk17;
  private final Path sunMisc;

  /**
   * Variants of what a JDK compiles.
   *
   * @param sunMisc see {@link SunMisc}
   */
  Variants(Jdk jdk17, Path sunMisc) {
    this.jdk17 = jdk17;
    this.sunMisc = sunMisc;
  }

  /** All there are. */
  List<Variant> all(Jdk jdk25) {
    List<Variant> all = new ArrayList<>(ofOneJdk());
    all.add(sameRelease(jdk25));
    all.add(release8(jdk25));
    all.add(javac(jdk25, OTHER_RELEASE, "-g", RELEASE, "21"));
    all.add(javac(jdk25, OTHER_RELEASE, "-g", RELEASE, "25"));
    return all;
  }

  /** The same release by another javac. */
  Variant sameRelease(Jdk jdk25) {
    return javac(jdk25, SAME_RELEASE, "-g", RELEASE, "17");
  }

  /** What all others are compared with. */
  Compiler base() {
    return CompilerProcess.javac(jdk17, "-g", RELEASE, "17");
  }

  Variant layout() {
    return rewritten("comments and layout", Matching.NAME, Rewriting.LAYOUT);
  }

  Variant variableNames() {
    return rewritten("locals and parameters renamed", Matching.NAME, Rewriting.VARIABLE_NAMES);
  }

  Variant methodOrder() {
    return rewritten("methods reordered", Matching.PLACE, Rewriting.METHOD_ORDER);
  }

  Variant withoutDebugTables() {
    return javac(jdk17, ALL, "-g:none", RELEASE, "17");
  }

  Variant release8() {
    return release8(jdk17);
  }

  Variant ecj() {
    return ecj("-17");
  }

  private List<Variant> ofOneJdk() {
    return List.of(
        layout(),
        variableNames(),
        methodOrder(),
        withoutDebugTables(),
        javac(jdk17, ALL, "-g", "-parameters", RELEASE, "17"),
        release8(),
        javac(jdk17, OTHER_RELEASE, "-g", RELEASE, "11"),
        Variant.published("the published jar", PUBLISHED),
        ecj(),
        ecj(RELEASE, "8"));
  }

  private Variant rewritten(String name, Matching matching, Rewriting rewriting) {
    return Variant.rewritten(name, ALL, matching, rewriting, base());
  }

  private Variant release8(Jdk jdk) {
    return javac(jdk, OTHER_RELEASE, "-g", RELEASE, "8");
  }

  private Variant ecj(String... options) {
    Stream<String> all = Stream.concat(Stream.of("-g"), Stream.of(options));
    CompilerProcess compiler = CompilerProcess.ecj(jdk17, all.toArray(String[]::new));
    return Variant.compiled(
        "ecj " + String.join(" ", options), OTHER_COMPILER, withSunMisc(compiler));
  }

  private Variant javac(Jdk jdk, double bar, String... options) {
    return Variant.compiled(
        "javac " + jdk.feature() + " " + String.join(" ", options),
        bar,
        withSunMisc(CompilerProcess.javac(jdk, options)));
  }

  private Compiler withSunMisc(CompilerProcess compiler) {
    return compiler.options().contains("8") ? compiler.with(sunMisc) : compiler;
  }
}
