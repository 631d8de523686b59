package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of calls, and what {@code ato why} makes of it, in whole processes. */
class CallsIT {

  private static final String PROGRAM =
      """
      package app;

      import java.util.concurrent.CompletableFuture;

      public class Program {
        static double factor;
        static int seeds;

        static double price(int n) {
          return n * factor;
        }

        static double[] series(int n) {
          double[] series = new double[100];
          series[n] = factor;
          return series;
        }

        static int count(int n) {
          return n == 1_000_000 && factor == 3 ? -1 : n & 1023;
        }

        static CompletableFuture<String> later(CompletableFuture<String> future) {
          return future;
        }

        static void seed() {
          seeds++;
        }

        static void broken() {
          throw new IllegalStateException("no generator");
        }

        static Object view(Object value) {
          throw new IllegalStateException("cannot look");
        }

        public static void main(String[] arguments) throws Exception {
          factor = Double.parseDouble(arguments[0]);
          price(1);
          double[] series = series(70);
          series[0] = 5;
          CompletableFuture<String> done = new CompletableFuture<>();
          later(done);
          done.complete("done " + factor);
          later(new CompletableFuture<>());
          int threads = Integer.parseInt(arguments[1]);
          Thread[] workers = new Thread[threads];
          for (int t = 0; t < threads; t++) {
            int offset = Integer.parseInt(arguments[2]);
            workers[t] = new Thread(() -> {
              for (int i = 0; i < 1_024_000; i++) {
                count(i + offset);
              }
            });
            workers[t].start();
          }
          for (Thread worker : workers) {
            worker.join();
          }
          System.out.println("seeds " + seeds);
        }
      }
      """;

  @TempDir Path folder;

  private Workspace workspace;

  @BeforeEach
  void compile() throws IOException, InterruptedException {
    workspace = new Workspace(folder);
    workspace.write("app/Program.java", PROGRAM);
    workspace.compile("app/Program.java");
  }

  @Test
  void theFirstDifferenceIsShownByItsValues() throws IOException, InterruptedException {
    run("2.0", "0", "0", "runtime=app.Program#price", "preview=true");
    run("2.02", "0", "0", "runtime=app.Program#price", "preview=true");

    assertThat(workspace.ato("why").stdout()).contains("returned 2.0 -> 2.02");
  }

  @Test
  void ofArraysThePlaceIsToldAndWhatCameAfterTheReturnIsNotSeen()
      throws IOException, InterruptedException {
    run("2.0", "0", "0", "runtime=app.Program#series", "preview=3");
    run("2.02", "0", "0", "runtime=app.Program#series", "preview=3");

    assertThat(workspace.ato("why").stdout()).contains("first between [70] and [71]");
  }

  @Test
  void roundingHidesWhatIsBelowItAndShowsWhatIsNot() throws IOException, InterruptedException {
    run("2.0", "0", "0", "runtime=app.Program#price", "round=1");
    run("2.02", "0", "0", "runtime=app.Program#price", "round=1");
    assertThat(workspace.ato("why").stdout()).contains("RESULTS the same");

    run("2.2", "0", "0", "runtime=app.Program#price", "round=1");
    assertThat(workspace.ato("why").stdout()).contains("Program#price call 1", "1 of 1 differ");
  }

  @Test
  void millionsOfCallsOnEightThreadsAreCountedExactlyAndComeToTheSame()
      throws IOException, InterruptedException {
    run("1", "8", "0", "runtime=app.Program#count");
    run("1", "8", "0", "runtime=app.Program#count");

    Outcome why = workspace.ato("why");
    Outcome show = workspace.ato("show", "--json");

    assertThat(why.exitCode()).as(why.stdout()).isZero();
    assertThat(why.stdout()).contains("results 8,192,000 calls");
    assertThat(show.stdout())
        .contains("\"entered\":8192000", "\"completed\":8192000", "\"threads\":8");
  }

  @Test
  void anotherOrderIsToldFromOtherResults() throws IOException, InterruptedException {
    run("1", "1", "0", "runtime=app.Program#count");
    run("1", "1", "5", "runtime=app.Program#count");
    run("3", "1", "0", "runtime=app.Program#count");

    Outcome order = workspace.ato("why", "1", "2");
    Outcome results = workspace.ato("why", "1", "3");

    assertThat(order.stdout())
        .contains("RESULTS the same", "calls came in another order: Program#count");
    assertThat(results.stdout())
        .contains("results of Program#count differ in calls that were not kept");
  }

  @Test
  void aFutureIsRecordedByItsResultOrAsPending() throws IOException, InterruptedException {
    run("1", "0", "0", "runtime=app.Program#later");
    run("2", "0", "0", "runtime=app.Program#later");

    assertThat(workspace.ato("show").stdout()).contains("2 calls, 1 kept, 1 pending");
    assertThat(workspace.ato("why").stdout()).contains("Program#later call 1");
  }

  @Test
  void initRunsOnceOrBeforeEachCall() throws IOException, InterruptedException {
    Outcome each = run("1", "1", "0", "runtime=app.Program#count", "init=app.Program#seed");
    Outcome once =
        run(
            "1",
            "1",
            "0",
            "runtime=app.Program#count",
            "init={call: app.Program#seed, once: true}");

    assertThat(each.stdout()).contains("seeds 1024000");
    assertThat(once.stdout()).contains("seeds 1" + System.lineSeparator());
  }

  @Test
  void failingHooksAreToldAndChangeNothing() throws IOException, InterruptedException {
    Outcome run =
        run(
            "1",
            "1",
            "0",
            "runtime=app.Program#count",
            "init=app.Program#broken",
            "inspect=app.Program#view",
            "calls=first: 3");

    assertThat(run.exitCode()).isZero();
    assertThat(run.stdout()).isEqualTo("seeds 0" + System.lineSeparator());
    assertThat(run.stderr().lines().filter(line -> line.startsWith("ato: ")))
        .containsExactly(
            "ato: app.Program#count: init: app.Program#broken threw java.lang.IllegalStateException");
    assertThat(workspace.ato("show", "--skipped").stdout()).contains("app.Program#broken threw");
  }

  private Outcome run(String factor, String threads, String offset, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(List.of(options));
    command.addAll(List.of("--", Built.jdkTool("java"), "-cp", "classes", "app.Program"));
    command.addAll(List.of(factor, threads, offset));
    Outcome outcome = workspace.ato(command.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
    return outcome;
  }
}
