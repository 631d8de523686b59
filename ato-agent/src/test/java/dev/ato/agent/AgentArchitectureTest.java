package dev.ato.agent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of ARCHITECTURE.md, as far as they start in this module. */
class AgentArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ato.agent");

  @TestFactory
  Stream<DynamicTest> eachPackageImportsOnlyWhatItMay() {
    return Stream.of(
        packageMayImport("dev.ato.agent"),
        packageMayImport("dev.ato.agent.bridge"),
        packageMayImport("dev.ato.agent.yaml", "dev.ato.agent", "org.yaml.snakeyaml.."),
        packageMayImport("dev.ato.agent.match", "dev.ato", "dev.ato.agent", "dev.ato.bytecode"),
        packageMayImport("dev.ato.agent.weave", "dev.ato.agent.bridge", "net.bytebuddy.."),
        packageMayImport(
            "dev.ato.agent.record",
            "dev.ato",
            "dev.ato.agent",
            "dev.ato.agent.bridge",
            "dev.ato.config",
            "dev.ato.config.format",
            "dev.ato.digest",
            "dev.ato.journal",
            "dev.ato.journal.event",
            "dev.ato.record"));
  }

  @Test
  void onlyWeaveKnowsByteBuddy() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ato.agent.weave")
        .should()
        .dependOnClassesThat(resideInAPackage("net.bytebuddy.."))
        .check(CLASSES);
  }

  @Test
  void nothingInTheHotPathPrints() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.ato.agent.bridge", "dev.ato.agent.record", "dev.ato.agent.weave")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nothingPrintsToStandardOutput() {
    noClasses().should().accessField(System.class, "out").check(CLASSES);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching("dev.ato.agent.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static DynamicTest packageMayImport(String owner, String... others) {
    String[] allowed =
        Stream.concat(Stream.of(owner, "java..", "org.jspecify.."), Stream.of(others))
            .toArray(String[]::new);
    return DynamicTest.dynamicTest(
        owner,
        () ->
            noClasses()
                .that()
                .resideInAPackage(owner)
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(allowed))
                .allowEmptyShould(true)
                .check(CLASSES));
  }
}
