package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's own programs under an agent that stands in the environment. */
class JdkToolsIT {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "javac, -version",
    "jar, --version",
    "javap, -version",
    "javadoc, --version",
    "jdeps, --version",
    "jlink, --version",
    "jmod, --version",
    "keytool, -help",
    "jarsigner, -help",
    "jps, -help",
    "jstat, -help",
    "jcmd, -help",
    "jfr, version",
    "serialver, -help",
    "rmiregistry, -help",
  })
  void theyPrintWhatTheyAlwaysPrint(String tool, String argument)
      throws IOException, InterruptedException {
    Outcome bare = run("", tool, argument);
    Outcome traced = run(Built.agent(""), tool, argument);

    assertThat(withoutNotes(traced)).isEqualTo(withoutNotes(bare));
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
  void theCommandOfAtoItselfIsNotTraced(String variable) throws IOException, InterruptedException {
    String ato = Built.file("ato-cli/target/ato").toString();
    Workspace workspace = new Workspace(folder);

    Outcome outcome =
        workspace.run(
            List.of(
                "/bin/sh", "-c", variable + "='" + Built.agent("") + "' '" + ato + "' --version"));

    assertThat(withoutNotes(outcome).stderr()).isEmpty();
    assertThat(outcome.stdout()).startsWith("ato ").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  private Outcome run(String options, String tool, String argument)
      throws IOException, InterruptedException {
    String script =
        "JAVA_TOOL_OPTIONS='%s' exec '%s' %s < /dev/null"
            .formatted(options, Built.jdkTool(tool), argument);
    return new Workspace(folder).run(List.of("/bin/sh", "-c", script));
  }

  /** Without the lines that the JVM itself prints. */
  private static Outcome withoutNotes(Outcome outcome) {
    return new Outcome(
        outcome.exitCode(), withoutNotes(outcome.stdout()), withoutNotes(outcome.stderr()));
  }

  private static String withoutNotes(String text) {
    return text.lines()
        .filter(line -> !line.contains("Picked up J"))
        .collect(Collectors.joining("\n"));
  }
}
