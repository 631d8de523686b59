package dev.ato.it.corpus;

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

  Variants(Jdk jdk17) {
    this.jdk17 = jdk17;
  }

  /** All there are. */
  static List<Variant> all(Jdk jdk17, Jdk jdk25) {
    List<Variant> all = new ArrayList<>(new Variants(jdk17).ofOneJdk());
    all.add(sameRelease(jdk25));
    all.add(javac(jdk25, OTHER_RELEASE, "-g", RELEASE, "8"));
    all.add(javac(jdk25, OTHER_RELEASE, "-g", RELEASE, "21"));
    all.add(javac(jdk25, OTHER_RELEASE, "-g", RELEASE, "25"));
    return all;
  }

  /** The same release by another javac. */
  static Variant sameRelease(Jdk jdk25) {
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
    return javac(jdk17, OTHER_RELEASE, "-g", RELEASE, "8");
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

  private Variant ecj(String... options) {
    Stream<String> all = Stream.concat(Stream.of("-g"), Stream.of(options));
    Compiler compiler = CompilerProcess.ecj(jdk17, all.toArray(String[]::new));
    return Variant.compiled("ecj " + String.join(" ", options), OTHER_COMPILER, compiler);
  }

  private static Variant javac(Jdk jdk, double bar, String... options) {
    String name = "javac " + jdk.feature() + " " + String.join(" ", options);
    return Variant.compiled(name, bar, CompilerProcess.javac(jdk, options));
  }
}
