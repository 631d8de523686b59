package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramKindTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "com.acme.Main, APPLICATION",
    "app.jar, APPLICATION",
    "org.codehaus.plexus.classworlds.launcher.Launcher, BUILD_TOOL",
    "org.gradle.wrapper.GradleWrapperMain, BUILD_TOOL",
    "/home/a/gradle/wrapper/gradle-wrapper.jar, BUILD_TOOL",
    "org.gradle.launcher.daemon.bootstrap.GradleDaemon, BUILD_TOOL",
    "dev.jbang.Main, BUILD_TOOL",
    "worker.org.gradle.process.internal.worker.GradleWorkerMain, TEST_WORKER",
    "org.apache.maven.surefire.booter.ForkedBooter, TEST_WORKER",
    "/a/target/surefire/surefirebooter-20261123054504437_3.jar, TEST_WORKER",
  })
  void aProgramIsKnownByItsMainClassOrJar(String program, ProgramKind kind) {
    assertThat(ProgramKind.of(program)).isEqualTo(kind);
  }

  @Test
  void ofTestsTheClassesInTheFoldersAreTraced() throws IOException {
    Path classes = folder.resolve("classes");
    Path tests = folder.resolve("test-classes");
    write(classes.resolve("com/acme/app/App.class"));
    write(classes.resolve("com/acme/util/Util.class"));
    write(tests.resolve("PlainTest.class"));
    Files.createDirectories(classes.resolve("META-INF/maven"));

    TestedCode code = TestedCode.in(List.of(classes.toFile(), tests.toFile(), new File("a.jar")));

    assertThat(code.patterns())
        .extracting(RulePattern::toString)
        .containsExactlyInAnyOrder("com.acme.app.**", "com.acme.util.**", "*");
    assertThat(code.locations())
        .containsExactly(classes.toRealPath().toString(), tests.toRealPath().toString());
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[0]);
  }
}
