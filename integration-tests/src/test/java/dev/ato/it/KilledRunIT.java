package dev.ato.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed has told everything but its last moment. */
class KilledRunIT {

  private static final Pattern KEPT = Pattern.compile("\"recorded\":(\\d+)");

  private static final String PROGRAM =
      """
      package app;

      public class Program {
        static long work(long n) {
          return n * n;
        }

        public static void main(String[] arguments) throws Exception {
          for (long n = 1; ; n++) {
            work(n);
            if (n % 100 == 0) {
              System.out.println(n);
              Thread.sleep(1);
            }
          }
        }
      }
      """;

  private static final String COUNTING =
      """
      package app;

      public class Program {
        static long work(long n) {
          return n * n;
        }

        public static void main(String[] arguments) throws Exception {
          for (long n = 1; n <= 50_000; n++) {
            work(n);
          }
          System.out.println("done");
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void everythingOlderThanAMomentIsInTheStore() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    workspace.write(
        "ato.yaml", "traces:\n  - match: app.Program#work\n    runtime:\n      calls: all\n");
    workspace.compile("app/Program.java");

    Process process =
        workspace.start(
            List.of(Built.jdkTool("java"), Built.agent(""), "-cp", "classes", "app.Program"));
    long told = readFor(process, 1_500_000_000L);
    Thread.sleep(100); // whatever was told is now older than the promise
    process.destroyForcibly().waitFor();
    Outcome show = workspace.ato("show", "latest", "--json");

    assertThat(show.exitCode()).as(show.stderr()).isZero();
    assertThat(show.stdout()).contains("lost");
    Matcher kept = KEPT.matcher(show.stdout());
    assertThat(kept.find()).as(show.stdout()).isTrue();
    assertThat(Long.parseLong(kept.group(1))).isGreaterThanOrEqualTo(told);
  }

  @Test
  void aRunningProgramIsSeen() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    workspace.write("ato.yaml", "traces:\n  - match: app.Program#work\n    runtime:\n");
    workspace.compile("app/Program.java");

    Process process =
        workspace.start(
            List.of(
                Built.jdkTool("java"),
                Built.agent("trace=app.**"),
                "-cp",
                "classes",
                "app.Program"));
    try {
      readFor(process, 500_000_000L);
      assertThat(workspace.ato("runs").stdout()).contains("running");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(workspace.ato("runs").stdout()).contains("lost");
  }

  @Test
  void aRunThatOutlivedItsRecordingIsNotTakenForAKilledOne() throws Exception {
    Workspace workspace = new Workspace(folder);
    workspace.write("app/Program.java", COUNTING);
    workspace.write(
        "ato.yaml", "traces:\n  - match: app.Program#work\n    runtime:\n      calls: all\n");
    workspace.compile("app/Program.java");
    String java = Built.jdkTool("java") + " " + Built.agent("") + " -cp classes app.Program";

    Process limited = workspace.start(List.of("bash", "-c", "ulimit -f 300; exec " + java));
    String said = new String(limited.getInputStream().readAllBytes(), UTF_8);
    workspace.start(List.of("bash", "-c", "exec " + java)).waitFor();
    Outcome why = workspace.ato("why");

    assertThat(limited.waitFor()).isZero();
    assertThat(said).isEqualTo("done" + System.lineSeparator());
    assertThat(why.stdout())
        .contains("run 1: recording stopped early: File too large")
        .doesNotContain("killed", "cut off");
  }

  /** Reads what the program prints for some time, then gives the last number that it has told. */
  private static long readFor(Process process, long nanos) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    long deadline = System.nanoTime() + nanos;
    long last = 0;
    while (System.nanoTime() < deadline) {
      last = Long.parseLong(reader.readLine());
    }
    return last;
  }
}
