package dev.ato.it.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 10^8 recorded calls on eight threads, in a heap of 64 MiB: the counts are exact, and both digests
 * are the same in every run.
 */
class ManyCallsBenchmark {

  private static final long CALLS = 100_000_000;

  private static final Pattern RESULTS = Pattern.compile("\"allResults\":\\{[^}]*}");

  private static final String PROGRAM =
      """
      public class ManyCalls {
        static int count(int n) {
          return n % 1000 == 0 ? n : n & 127;
        }

        public static void main(String[] arguments) throws Exception {
          Thread[] workers = new Thread[8];
          for (int t = 0; t < workers.length; t++) {
            workers[t] = new Thread(() -> {
              for (int i = 0; i < 12_500_000; i++) {
                count(i);
              }
            });
            workers[t].start();
          }
          for (Thread worker : workers) {
            worker.join();
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void hundredMillionCallsAreCountedExactly() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("ManyCalls.java"), PROGRAM);
    output(Built.jdkTool("javac"), "ManyCalls.java");

    String first = allResults();
    String second = allResults();

    assertThat(first).isEqualTo(second).contains("\"completed\":" + CALLS, "\"threads\":8");
  }

  private String allResults() throws IOException, InterruptedException {
    long start = System.nanoTime();
    String agent = Built.agent("runtime=ManyCalls#count");
    output(Built.jdkTool("java"), "-Xmx64m", agent, "-cp", ".", "ManyCalls");
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("10^8 recorded calls on 8 threads: %.1f s%n", seconds);
    String show = output(Built.file("ato-cli/target/ato").toString(), "show", "--json");
    assertThat(show).contains("\"entered\":" + CALLS, "\"dropped\":0");
    Matcher results = RESULTS.matcher(show);
    assertThat(results.find()).as(show).isTrue();
    return results.group();
  }

  private String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
