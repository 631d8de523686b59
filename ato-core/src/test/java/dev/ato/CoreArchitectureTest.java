package dev.ato;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md, as far as they start in this module. */
class CoreArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ato");

  /** Nullness annotations and the shared exception are no arrows. */
  private static final String[] ALWAYS = {"java..", "javax.crypto..", "org.jspecify..", "dev.ato"};

  @TestFactory
  Stream<DynamicTest> eachPackageImportsOnlyWhatItMay() {
    return Stream.of(
        packageMayImport("dev.ato.digest"),
        packageMayImport("dev.ato.trace"),
        packageMayImport("dev.ato.journal"),
        packageMayImport("dev.ato.journal.event", "dev.ato.digest", "dev.ato.journal"),
        packageMayImport(
            "dev.ato.trace.call",
            "dev.ato.bytecode",
            "dev.ato.digest",
            "dev.ato.journal",
            "dev.ato.journal.event",
            "dev.ato.record",
            "dev.ato.track"),
        packageMayImport(
            "dev.ato.record", "dev.ato.digest", "dev.ato.journal", "dev.ato.journal.event"),
        packageMayImport(
            "dev.ato.bytecode", "dev.ato.bytecode.flow", "dev.ato.digest", "org.objectweb.asm.."),
        packageMayImport("dev.ato.bytecode.flow", "org.objectweb.asm.."),
        packageMayImport(
            "dev.ato.build",
            "dev.ato.bytecode",
            "dev.ato.bytecode.known",
            "dev.ato.digest",
            "dev.ato.listing"),
        packageMayImport("dev.ato.config", "dev.ato.digest"),
        packageMayImport(
            "dev.ato.config.format",
            "dev.ato.config",
            "com.typesafe.config..",
            "org.tomlj..",
            "org.yaml.snakeyaml..",
            "tools.jackson.."),
        packageMayImport("dev.ato.scope", "dev.ato.config", "dev.ato.config.format"),
        packageMayImport("dev.ato.scope.picocli", "dev.ato.config", "dev.ato.scope", "picocli.."),
        packageMayImport("dev.ato.track", "dev.ato.digest"),
        packageMayImport("dev.ato.listing", "dev.ato.digest", "com.github.difflib.."),
        packageMayImport("dev.ato.why", "dev.ato.digest", "dev.ato.listing", "dev.ato.track"),
        packageMayImport(
            "dev.ato.track.sql",
            "dev.ato.digest",
            "dev.ato.journal",
            "dev.ato.journal.event",
            "dev.ato.track",
            "org.jdbi..",
            "org.sqlite..",
            "tools.jackson.."));
  }

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ato.track.sql")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching("dev.ato.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingPrintsToTheStandardStreams() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  private static DynamicTest packageMayImport(String owner, String... others) {
    String[] allowed =
        Stream.of(Stream.of(owner), Stream.of(ALWAYS), Stream.of(others))
            .flatMap(names -> names)
            .toArray(String[]::new);
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(owner)
            .should()
            .dependOnClassesThat(resideOutsideOfPackages(allowed))
            .allowEmptyShould(true);
    return DynamicTest.dynamicTest(owner, () -> rule.check(CLASSES));
  }
}
