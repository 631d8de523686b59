package dev.ato.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.cli.testing.Terminal;
import dev.ato.cli.testing.Terminal.Answer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ato match} and {@code ato fingerprint}, which read class files alone. */
class OfflineCommandsTest {

  private static final String SOURCES =
      """
      package com.acme;
      interface Scorer { double score(double x); }
      class Half implements Scorer {
        public double score(double x) { return x * 0.5; }
        double score(double x, int n) { return x * n; }
        native void fast();
        Runnable later() { return () -> fast(); }
      }
      class Trainer { void step() {} }
      """;

  @TempDir Path folder;

  @BeforeEach
  void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("All.java"), SOURCES);
    int failures =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, "-d", folder + "/classes", source.toString());
    assertThat(failures).isZero();
  }

  @Test
  void matchListsTheMethodsThatARuleMeans() {
    assertThat(ato("match", "com.acme.Half", "classes"))
        .isEqualTo(
            new Answer(
                0,
                """
                4 methods in 1 of 3 classes
                Match    static   com.acme.Half#<init>
                         static   com.acme.Half#score(double)
                         static   com.acme.Half#score(double,int)
                         static   com.acme.Half#later
                No code  com.acme.Half#fast: native: its code is in no class file
                Next     ato run trace=com.acme.Half -- java -jar app.jar
                """,
                ""));
  }

  @Test
  void matchKnowsSubtypesAndRuntimeRules() {
    assertThat(ato("match", "runtime=com.acme.Scorer+#score", "classes").out())
        .contains("runtime  com.acme.Half#score(double)")
        .endsWith("Next     ato run runtime=com.acme.Scorer+#score -- java -jar app.jar\n");
    assertThat(ato("match", "java.lang.Object+#step", "classes").out()).contains("Trainer#step");
  }

  @Test
  void aRuleThatMeansThousandsOfCallsSaysWhatTheyCost() throws URISyntaxException {
    Path guava =
        Path.of(ImmutableList.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(ato("match", "runtime=com.google.common.**", guava.toString()).out())
        .containsPattern("Cost     1?\\d{4} methods are recorded at run time")
        .containsPattern("about \\d+ s of CPU");
    assertThat(ato("match", "com.google.common.**", guava.toString()).out()).doesNotContain("Cost");
  }

  @Test
  void matchTakesARulesFile() throws IOException {
    Files.writeString(
        folder.resolve("rules.yaml"),
        "traces:\n  - match: com.acme.Trainer#step\n  - match: com.acme.Nobody\n");

    assertThat(ato("match", "rules.yaml", "classes").out())
        .startsWith("1 method in 1 of 3 classes\n")
        .contains("No match com.acme.Nobody\n         com.acme.Nobody was not found")
        .contains("ato run rules.yaml --");
  }

  @Test
  void aRuleThatMatchesNothingNamesTheNearest() {
    assertThat(ato("match", "com.acme.Half#scor", "classes").out())
        .contains("did you mean com.acme.Half#score?");
    assertThat(ato("match", "com.acme.Trainr", "classes").out())
        .contains("did you mean com.acme.Trainer?");
    assertThat(ato("match", "com.acme.Scorer", "classes").out()).contains("try com.acme.Scorer+");
  }

  @Test
  void matchAnswersInJson() {
    assertThat(ato("match", "com.acme.Trainer#step", "classes", "--json").out())
        .isEqualTo(
            "{\"schema\":\"ato-answer/1\",\"answer\":\"match\",\"classes\":3,\"methods\":["
                + "{\"class\":\"com.acme.Trainer\",\"method\":\"step\",\"descriptor\":\"()V\","
                + "\"trace\":\"com.acme.Trainer#step\",\"kind\":\"static\"}],"
                + "\"skips\":[],\"unmatchedRules\":[]}\n");
  }

  @Test
  void aRuleThatCannotParseIsWrongUsage() {
    Answer answer = ato("match", "com.acme.Half#sc ore!", "classes");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).startsWith("ato: ").hasLineCount(1);
  }

  @Test
  void fingerprintPrintsALineForEveryMethodWithCodeInAStableOrder() {
    List<MethodFingerprint> expected = methods();

    Answer answer = ato("fingerprint", "classes");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out().lines())
        .containsExactlyElementsOf(
            expected.stream()
                .filter(method -> !method.shownElsewhere())
                .map(FingerprintLine::text)
                .toList());
    assertThat(answer.out()).contains("  com.acme.Half#score(double, int)\n");
    assertThat(ato("fingerprint", "classes", "--synthetic").out().lines()).hasSize(expected.size());
  }

  @Test
  void fingerprintAnswersWithOneObjectALine() {
    String hex =
        methods().stream()
            .filter(method -> method.name().equals("step"))
            .findFirst()
            .orElseThrow()
            .fingerprint()
            .hex();

    assertThat(ato("fingerprint", "--json", "classes/com/acme/Trainer.class").out())
        .containsPattern(
            "\\{\"class\":\"com.acme.Trainer\",\"method\":\"step\",\"descriptor\":\"\\(\\)V\","
                + "\"fingerprint\":\""
                + hex
                + "\",\"deep\":\"[0-9a-f]{64}\",\"scheme\":\"ato-code/3\"}\n$");
  }

  @Test
  void aClassThatCannotBeReadIsToldAndTheOthersAreFingerprinted() throws IOException {
    Files.writeString(folder.resolve("classes/com/acme/Broken.class"), "not a class");

    Answer answer = ato("fingerprint", "classes");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.out()).contains("Trainer#step");
    assertThat(answer.err()).contains("Broken.class").hasLineCount(1);
  }

  @Test
  void aPathThatIsNotThereIsOneLine() {
    assertThat(ato("fingerprint", "nowhere.jar").err())
        .isEqualTo("ato: no such file or directory: " + folder.resolve("nowhere.jar") + "\n");
    assertThat(ato("match", "com.acme.Half").exitCode()).isEqualTo(2);
  }

  private List<MethodFingerprint> methods() {
    try (ClassFiles files = ClassFiles.open(folder.resolve("classes"))) {
      List<MethodFingerprint> methods = new ArrayList<>();
      files.forEach(file -> methods.addAll(file.fingerprints().methods()));
      return methods;
    }
  }

  private Answer ato(String... words) {
    return new Terminal(folder).ato(words);
  }
}
