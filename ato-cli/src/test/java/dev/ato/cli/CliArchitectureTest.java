package dev.ato.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md, as far as they start in this module. */
class CliArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ato.cli");

  @Test
  void theCommandKnowsTheLibraryAndTheRuleLanguageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ato.cli.start")
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(
                "java..",
                "org.jspecify..",
                "picocli..",
                "tools.jackson..",
                "dev.ato",
                "dev.ato.agent",
                "dev.ato.agent.match",
                "dev.ato.agent.yaml",
                "dev.ato.build",
                "dev.ato.bytecode",
                "dev.ato.bytecode.deep",
                "dev.ato.bytecode.known",
                "dev.ato.cli..",
                "dev.ato.config",
                "dev.ato.config.format",
                "dev.ato.scope",
                "dev.ato.digest",
                "dev.ato.listing",
                "dev.ato.journal",
                "dev.ato.track",
                "dev.ato.track.sql",
                "dev.ato.why"))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theCommandLeavesSqlToTheStore() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void launchingNeedsTheJdkAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.ato.cli.launch")
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages("java..", "org.jspecify..", "dev.ato", "dev.ato.cli.launch"))
        .check(CLASSES);
  }

  @Test
  void theFirstStartKnowsTheCommandAndWhatAnAgentWrites() {
    noClasses()
        .that()
        .resideInAPackage("dev.ato.cli.start")
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(
                "java..",
                "org.jspecify..",
                "dev.ato.cli",
                "dev.ato.cli.answer",
                "dev.ato.cli.start",
                "dev.ato.digest",
                "dev.ato.listing",
                "dev.ato.journal..",
                "dev.ato.track.sql"))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching("dev.ato.cli.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void commandsDoNotKnowEachOther() {
    slices()
        .matching("dev.ato.cli.(doctor|explain|offline|query|run)")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void answersKnowNoCommandAndNoStore() {
    noClasses()
        .that()
        .resideInAPackage("dev.ato.cli.answer")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.ato.cli",
                "dev.ato.cli.explain",
                "dev.ato.cli.offline",
                "dev.ato.cli.query",
                "dev.ato.cli.run",
                "dev.ato.cli.store",
                "dev.ato.track.sql"))
        .check(CLASSES);
  }

  @Test
  void whatIsReadOfflineNeedsNoStore() {
    noClasses()
        .that()
        .resideInAPackage("dev.ato.cli.offline")
        .should()
        .dependOnClassesThat(resideInAnyPackage("dev.ato.cli.store", "dev.ato.track.sql"))
        .check(CLASSES);
  }
}
