package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that records by itself: without the agent a run of its own, under it in the agent's.
 */
class TracesIT {

  private static final String PROGRAM =
      """
      package app;

      import dev.ato.trace.call.Fingerprint;
      import dev.ato.trace.call.Traces;

      public class Program {
        static int twice(int n) {
          return 2 * n;
        }

        public static void main(String[] arguments) throws Exception {
          int price = Traces.traced("price", () -> twice(21));
          Traces.value("total", price + 1);
          Traces.code("twice", Fingerprint.of(Program::twice));
          Traces.code("sum", Fingerprint.of((Integer a, Integer b) -> a + b));
          try {
            Traces.traced("failing", () -> {
              throw new IllegalStateException("no");
            });
          } catch (IllegalStateException e) {
            System.out.println(price + " " + e.getMessage());
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void withoutTheAgentARunOfItsOwnIsRecorded() throws IOException, InterruptedException {
    Workspace workspace = compiled();

    Outcome run = workspace.java("-cp", classPath(), "app.Program");
    Outcome show = workspace.ato("show", "--json");

    assertThat(run.stdout()).as(run.stderr()).isEqualTo("42 no" + System.lineSeparator());
    assertThat(show.stdout())
        .contains("\"trace\":\"price\"", "\"trace\":\"total\"", "\"trace\":\"failing\"")
        .contains("\"trace\":\"twice\"", "\"trace\":\"sum\"", "completed");
  }

  @Test
  void underTheAgentItIsTheAgentsRun() throws IOException, InterruptedException {
    Workspace workspace = compiled();

    Outcome run =
        workspace.java(Built.agent("runtime=app.Program#twice"), "-cp", classPath(), "app.Program");
    Outcome show = workspace.ato("show", "--json");

    assertThat(run.stdout()).as(run.stderr()).isEqualTo("42 no" + System.lineSeparator());
    assertThat(workspace.ato("runs", "--json").stdout()).containsOnlyOnce("\"key\"");
    assertThat(show.stdout())
        .contains("\"trace\":\"price\"", "\"trace\":\"app.Program#twice\"", "\"trace\":\"sum\"");
  }

  private Workspace compiled() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    Outcome outcome =
        workspace.run(
            List.of(
                Built.jdkTool("javac"), "-cp", classPath(), "-d", "classes", "app/Program.java"));
    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
    return workspace;
  }

  /** The library and what it needs for the code of methods. */
  private static String classPath() {
    String needed =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.contains("ato-core") || entry.contains("asm"))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return "classes" + File.pathSeparator + needed;
  }
}
