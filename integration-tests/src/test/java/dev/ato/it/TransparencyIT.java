package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program prints the same and ends the same with and without the agent, whatever it does. */
class TransparencyIT {

  private static final String RULES =
      """
      project: programs
      traces:
        - match: app.**
        - match: app.Program#work
          runtime:
            args: true
      """;

  private static final String PROGRAM =
      """
      package app;

      public class Program {
        static double work(String how, int n) {
          if (how.equals("throws") && n == 2) {
            throw new IllegalStateException("at " + n);
          }
          return Math.sqrt(n) + how.length();
        }

        public static void main(String[] arguments) throws Exception {
          String how = arguments[0];
          double sum = 0;
          for (int i = 0; i < 5; i++) {
            sum += work(how, i);
          }
          switch (how) {
            case "prints" -> System.out.println("sum " + sum);
            case "exits" -> {
              System.out.println("bye");
              System.err.println("with an error");
              System.exit(42);
            }
            case "halts" -> Runtime.getRuntime().halt(7);
            case "traces" -> new Exception("here").printStackTrace();
            case "threads" -> System.out.println(Thread.activeCount() + " " + Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() == Thread.currentThread().getThreadGroup()).count());
            case "hooks" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println(work(how, 9))));
            case "slow-hooks" -> {
              for (int hook = 0; hook < 2; hook++) {
                Runtime.getRuntime().addShutdownHook(new Thread(Program::finishSlowly));
              }
            }
            case "lambdas" -> System.out.println(java.util.stream.IntStream.range(0, 3).mapToObj(i -> work(how, i)).toList());
            case "deep" -> System.out.println(deep(0) > 0);
            default -> { }
          }
        }

        static void finishSlowly() {
          for (int i = 0; i < 10; i++) {
            work("finish", i);
            try {
              Thread.sleep(20);
            } catch (InterruptedException e) {
              return;
            }
          }
        }

        static int deep(int n) {
          try {
            return deep(n + 1) + 1;
          } catch (StackOverflowError e) {
            return 1;
          }
        }
      }
      """;

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void compileTheProgram() throws IOException, InterruptedException {
    workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    workspace.write("ato.yaml", RULES);
    workspace.compile("app/Program.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prints", "nothing", "throws", "exits", "halts", "traces", "threads", "hooks", "lambdas",
        "deep"
      })
  void aProgramOnTheClassPath(String how) throws IOException, InterruptedException {
    Outcome bare = workspace.java("-cp", "classes", "app.Program", how);
    Outcome traced = workspace.java(Built.agent(""), "-cp", "classes", "app.Program", how);

    assertThat(traced).isEqualTo(bare);
    assertThat(workspace.ato("runs").stdout()).contains("app.Program");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prints", "nothing", "throws", "exits"})
  void aNamedModule(String how) throws IOException, InterruptedException {
    workspace.write("module-info.java", "module app.mod { exports app; }");
    workspace.compile("module-info.java", "app/Program.java");
    String[] program = {"-p", "classes", "-m", "app.mod/app.Program", how};
    Outcome bare = workspace.java(program);

    Outcome traced = workspace.java(with(Built.agent(""), program));

    assertThat(traced).isEqualTo(bare);
    assertThat(workspace.ato("show", "latest").stdout()).contains("app.Program#work");
  }

  @Test
  void whatShutdownHooksCallBelongsToTheRun() throws IOException, InterruptedException {
    String[] program = {"-cp", "classes", "app.Program", "slow-hooks"};
    Outcome bare = workspace.java(program);

    for (int run = 0; run < 2; run++) {
      assertThat(workspace.java(with(Built.agent(""), program))).isEqualTo(bare);
    }

    assertThat(workspace.ato("show", "latest").stdout()).contains("25 calls   app.Program#work");
    assertThat(workspace.ato("why").stdout()).contains("No difference found");
  }

  @Test
  void aProgramThatWritesTheStoreItself() throws IOException, InterruptedException {
    workspace.write("ato.yaml", "store: direct\n" + RULES);
    Outcome bare = workspace.java("-cp", "classes", "app.Program", "prints");

    Outcome traced = workspace.java(Built.agent(""), "-cp", "classes", "app.Program", "prints");

    assertThat(traced).isEqualTo(bare);
    assertThat(workspace.file("ato.db")).exists();
    assertThat(workspace.ato("show", "latest").stdout()).contains("app.Program#work");
  }

  @Test
  void anotherAgentBeforeAndBehind() throws IOException, InterruptedException {
    String jacoco =
        "-javaagent:"
            + Built.file("integration-tests/target/apps/org.jacoco.agent-0.8.13-runtime.jar");
    Outcome bare = workspace.java(jacoco, "-cp", "classes", "app.Program", "lambdas");

    Outcome before =
        workspace.java(Built.agent(""), jacoco, "-cp", "classes", "app.Program", "lambdas");
    Outcome behind =
        workspace.java(jacoco, Built.agent(""), "-cp", "classes", "app.Program", "lambdas");
    Outcome why = workspace.ato("diff", "1", "2");

    assertThat(before).isEqualTo(bare);
    assertThat(behind).isEqualTo(bare);
    assertThat(why.stdout())
        .as("the code is that of the class files")
        .doesNotContain("CODE changed");
  }

  @Test
  void attachedTwiceItWorksOnce() throws IOException, InterruptedException {
    Outcome bare = workspace.java("-cp", "classes", "app.Program", "prints");

    Outcome twice =
        workspace.java(Built.agent(""), Built.agent(""), "-cp", "classes", "app.Program", "prints");

    assertThat(twice).isEqualTo(bare);
    assertThat(
            workspace
                .ato("runs", "--json")
                .stdout()
                .lines()
                .filter(line -> line.contains("app.Program")))
        .hasSize(1);
  }

  @Test
  void inTheJdksOwnToolsTheAgentStaysIdle() throws IOException, InterruptedException {
    List<String> javac = List.of(Built.jdkTool("javac"), "-J" + Built.agent(""), "-version");
    Outcome bare = workspace.run(List.of(Built.jdkTool("javac"), "-version"));

    assertThat(workspace.run(javac)).isEqualTo(bare);
    assertThat(workspace.file("ato.db.journal")).doesNotExist();
  }

  private static String[] with(String first, String... others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(others));
    return all.toArray(String[]::new);
  }
}
