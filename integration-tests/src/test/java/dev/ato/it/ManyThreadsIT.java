package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads take their work in another order each time, and come to the same results. */
class ManyThreadsIT {

  private static final String PROGRAM =
      """
      package app;

      import java.util.ArrayList;
      import java.util.Collections;
      import java.util.List;
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;
      import java.util.concurrent.Future;

      public class Pricing {
        static double price(int contract) {
          return Math.sqrt(contract) * 100;
        }

        public static void main(String[] arguments) throws Exception {
          List<Integer> contracts = new ArrayList<>();
          for (int i = 0; i < 400; i++) {
            contracts.add(i);
          }
          Collections.shuffle(contracts);
          ExecutorService pool = Executors.newFixedThreadPool(4);
          List<Future<Double>> prices = new ArrayList<>();
          for (int contract : contracts) {
            prices.add(pool.submit(() -> price(contract)));
          }
          pool.shutdown();
          double highest = 0;
          for (Future<Double> price : prices) {
            highest = Math.max(highest, price.get());
          }
          System.out.println(highest);
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void theResultsAreTheSameAndTheirOrderIsNot() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write("app/Pricing.java", PROGRAM);
    workspace.compile("app/Pricing.java");
    for (int run = 0; run < 2; run++) {
      Outcome outcome =
          workspace.ato(
              "run",
              "runtime=app.Pricing#price",
              "--",
              Built.jdkTool("java"),
              "-cp",
              "classes",
              "app.Pricing");
      assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
    }

    Outcome why = workspace.ato("why");

    assertThat(why.exitCode()).isZero();
    assertThat(why.line(2)).isEqualTo("Same results, other order of calls");
    assertThat(why.stdout()).contains("results 400 calls");
  }
}
