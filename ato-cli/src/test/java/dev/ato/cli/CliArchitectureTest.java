package dev.ato.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
                "dev.ato.bytecode",
                "dev.ato.cli..",
                "dev.ato.digest",
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
}
