package dev.ato.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight JVMs write into one database from the same instant on. */
class EightAtOnceIT {

  private static final int JVMS = 8;

  private static final String PROGRAM =
      """
      package app;

      public class Worker {
        static double step(int worker, int n) {
          return Math.sqrt(n) * worker;
        }

        public static void main(String[] arguments) {
          int worker = Integer.parseInt(arguments[0]);
          double sum = 0;
          for (int i = 0; i < 5000; i++) {
            sum += step(worker, i);
          }
          System.out.println("worker " + worker + " " + (sum > 0));
        }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"journal", "direct"})
  void nothingIsLostAndNobodyIsDisturbed(String store) throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write("app/Worker.java", PROGRAM);
    workspace.write(
        "ato.yaml",
        """
        project: workers
        store: %s
        exit_wait: 60s
        traces:
          - id: step
            match: app.Worker#step
            runtime:
              args: true
              calls: all
        """
            .formatted(store));
    workspace.compile("app/Worker.java");
    List<Process> processes = new ArrayList<>();
    for (int worker = 1; worker <= JVMS; worker++) {
      processes.add(
          workspace.start(
              List.of(
                  Built.jdkTool("java"),
                  Built.agent(""),
                  "-cp",
                  "classes",
                  "app.Worker",
                  String.valueOf(worker))));
    }
    for (int worker = 1; worker <= JVMS; worker++) {
      Process process = processes.get(worker - 1);
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      String complained = new String(process.getErrorStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).isZero();
      assertThat(said).isEqualToNormalizingNewlines("worker " + worker + " true\n");
      assertThat(complained).isEmpty();
    }

    assertThat(workspace.ato("runs", "--json").stdout().split("\"status\":\"completed\"", -1))
        .hasSize(JVMS + 1);
    for (int run = 1; run <= JVMS; run++) {
      assertThat(workspace.ato("show", String.valueOf(run), "--json").stdout())
          .contains("\"entered\":5000,\"recorded\":5000,\"dropped\":0");
    }
  }
}
