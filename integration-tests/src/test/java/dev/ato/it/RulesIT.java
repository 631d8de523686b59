package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules, annotations and the environment make of a program. */
class RulesIT {

  private static final String PROGRAM =
      """
      package app;

      import dev.ato.trace.RuntimeTrace;
      import dev.ato.trace.Trace;
      import java.util.List;

      public class Program {
        static double rate = 0.5;

        @Trace("weight")
        static double weight(int n) {
          return n * rate;
        }

        @Trace("both")
        @RuntimeTrace(id = "both", args = true, inspect = "app.Program#firstOf")
        static List<Double> rates(int n) {
          return List.of(weight(n), Math.random());
        }

        static Object firstOf(Object value) {
          return ((List<?>) value).get(0);
        }

        static void seed() {
          rate = 0.25;
        }

        static double seeded(int n) {
          return weight(n);
        }

        public static void main(String[] arguments) {
          System.out.println(rates(4).get(0) + " " + seeded(4));
        }
      }
      """;

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void compileTheProgram() throws IOException, InterruptedException {
    workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    Outcome outcome =
        workspace.run(
            List.of(
                Built.jdkTool("javac"),
                "-proc:none",
                "-cp",
                Built.file("ato-core/target/classes").toString(),
                "-d",
                "classes",
                "app/Program.java"));
    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
  }

  @Test
  void withoutAnyRulesTheProgramsOwnCodeIsTraced() throws IOException, InterruptedException {
    Outcome run = workspace.java(Built.agent(""), "-cp", "classes", "app.Program");

    assertThat(run.stderr()).isEmpty();
    assertThat(workspace.ato("traces", "--json").stdout())
        .contains("app.Program#main", "app.Program#seeded", "\"weight\"", "\"both\"");
  }

  @Test
  void annotationsCountWithoutAtoOnTheClassPath() throws IOException, InterruptedException {
    workspace.java(Built.agent("trace=app.Program#seeded"), "-cp", "classes", "app.Program");
    workspace.java(Built.agent("trace=app.Program#seeded"), "-cp", "classes", "app.Program");

    String traces = workspace.ato("traces", "--json").stdout();
    Outcome why = workspace.ato("why");

    assertThat(traces)
        .contains("\"weight\"", "\"both\"", "app.Program#seeded")
        .doesNotContain("#main");
    assertThat(why.exitCode())
        .as("the inspector leaves the random number out: " + why.stdout())
        .isZero();
  }

  @Test
  void initRunsBeforeTheCall() throws IOException, InterruptedException {
    workspace.write(
        "rules.yaml",
        """
        traces:
          - match: app.Program#seeded
            runtime:
              init: app.Program#seed
        """);

    Outcome run = workspace.java(Built.agent("rules.yaml"), "-cp", "classes", "app.Program");

    assertThat(run.stdout()).isEqualTo("2.0 1.0" + System.lineSeparator());
  }

  @Test
  void aHookThatFailsIsRecordedAndDisturbsNobody() throws IOException, InterruptedException {
    workspace.write(
        "rules.yaml",
        """
        traces:
          - match: app.Program#seeded
            runtime:
              init: app.Program#none
        """);

    Outcome run = workspace.java(Built.agent("rules.yaml"), "-cp", "classes", "app.Program");

    assertThat(run.exitCode()).isZero();
    assertThat(run.stdout()).isEqualTo("2.0 2.0" + System.lineSeparator());
    assertThat(run.stderr().lines())
        .singleElement()
        .asString()
        .startsWith("ato: app.Program#seeded: init: app.Program#none cannot be called: ");
  }

  @Test
  void secretsAreMasked() throws IOException, InterruptedException {
    workspace.java(
        Built.agent(""),
        "-Ddb.password=hunter2",
        "-cp",
        "classes",
        "app.Program",
        "--token=hunter2");

    Outcome show = workspace.ato("show", "latest", "--json");

    assertThat(show.stdout()).contains("--token=***").doesNotContain("hunter2");
  }

  @Test
  void theRunsOfOtherTrackersAreLinkedAndDoNotDiffer() throws IOException, InterruptedException {
    for (String run : List.of("first", "second")) {
      Outcome traced =
          workspace.run(
              List.of(
                  "/bin/sh",
                  "-c",
                  "MLFLOW_RUN_ID=%s WANDB_RUN_ID=%s exec '%s' '%s' -cp classes app.Program"
                      .formatted(run, run, Built.jdkTool("java"), Built.agent(""))));
      assertThat(traced.stderr()).isEmpty();
    }

    assertThat(workspace.ato("show", "latest").stdout())
        .contains("Links    mlflow second", "wandb second");
    assertThat(workspace.ato("why").stdout()).contains("environment").doesNotContain("mlflow");
  }

  @Test
  void inputFilesAreCompared() throws IOException, InterruptedException {
    Path input = workspace.write("input.csv", "1,2");
    workspace.java(Built.agent(""), "-cp", "classes", "app.Program", "input.csv");
    workspace.write(input.getFileName().toString(), "1,3");
    workspace.java(Built.agent(""), "-cp", "classes", "app.Program", "input.csv");

    Outcome why = workspace.ato("why");

    assertThat(why.exitCode()).isEqualTo(1);
    assertThat(why.stdout()).contains("INPUT").contains("input.csv");
  }
}
