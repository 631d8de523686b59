package dev.ato.cli.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTest {

  private static final String OPTION = "-javaagent:/cache/ato agent.jar=trace=a.B#c(int,\"x\")";

  @Test
  void behindAJavaLauncherTheOptionStandsFirst() {
    for (String java : List.of("java", "/opt/jdk-17/bin/java", "java.exe")) {
      Launch launch = Launch.of(List.of(java, "-jar", "app.jar"), OPTION, Map.of("A", "b"));

      assertThat(launch.command()).containsExactly(java, OPTION, "-jar", "app.jar");
      assertThat(launch.environment()).containsExactly(Map.entry("A", "b"));
    }
  }

  @Test
  void anyOtherCommandGetsTheOptionInTheVariableBehindWhatIsThere() {
    Launch launch =
        Launch.of(
            List.of("./gradlew", "run"), "-javaagent:a", Map.of("JDK_JAVA_OPTIONS", "-Xmx1g"));

    assertThat(launch.command()).containsExactly("./gradlew", "run");
    assertThat(launch.environment())
        .containsExactly(Map.entry("JDK_JAVA_OPTIONS", "-Xmx1g \"-javaagent:a\""));
  }

  @Test
  void theLauncherReadsTheQuotedOptionAsItWas() throws IOException, InterruptedException {
    String option = "-Dato.test=it's a \"test\" (a, b)";
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-XshowSettings:properties", "-version");
    builder.environment().put("JDK_JAVA_OPTIONS", Launch.quoted(option));
    Process process = builder.redirectErrorStream(true).start();

    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(said).contains("ato.test = it's a \"test\" (a, b)");
  }
}
