package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationCodeTest {

  @TempDir Path folder;

  @Test
  void thePackageOfTheMainClassAndAllBelowIsTraced() {
    Rules rules = rules("com.acme.cli.Main");

    assertThat(rules.traces()).extracting(TraceRule::text).containsExactly("com.acme.cli.**");
  }

  @Test
  void ofADefaultPackageOnlyItsOwnClassesAre() {
    assertThat(rules("Main").traces()).extracting(TraceRule::text).containsExactly("*");
  }

  @Test
  void foldersAndTheJarOfTheMainClassCountAndLibrariesDoNot() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path app = jar("app.jar", "com/acme/Main.class");
    Path library = jar("library.jar", "com/acme/Util.class");

    List<String> locations =
        ApplicationCode.locations(
            "com.acme.Main", classes + File.pathSeparator + library + File.pathSeparator + app);

    assertThat(locations)
        .containsExactly(classes.toRealPath().toString(), app.toRealPath().toString());
  }

  private static Rules rules(String program) {
    return ApplicationCode.rules(
        CommandLine.of(List.of("java", program, "x"), program + " x"),
        ClassPath.ofProcess(new File("agent.jar")),
        Rules.NONE);
  }

  private Path jar(String name, String entry) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar))) {
      stream.putNextEntry(new ZipEntry(entry));
      stream.closeEntry();
    }
    return jar;
  }
}
