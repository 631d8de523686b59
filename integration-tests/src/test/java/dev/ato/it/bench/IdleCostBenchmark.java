package dev.ato.it.bench;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an agent with nothing to do costs: hello world under no agent, under ato with rules that
 * match nothing, and under JaCoCo, in turn, nine rounds; the added CPU time of the two agents is
 * compared by its medians.
 */
class IdleCostBenchmark {

  private static final int ROUNDS = 9;
  private static final double BAR = 0.6;

  private static final String RULES =
      """
      project: idle
      traces:
        - match: com.acme.Trainer#trainStep
        - id: predictions
          match: com.acme.Model#predict
          runtime:
            args: true
      """;

  private static final String PROGRAM =
      """
      public class Hello {
        public static void main(String[] arguments) {
          System.out.println("hello");
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void anIdleAgentCostsAtMostAFractionOfJacoco() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("Hello.java"), PROGRAM);
    Files.writeString(folder.resolve("rules.yaml"), RULES);
    CpuTime.millis(folder, List.of(tool("javac"), "Hello.java"));
    List<String> bare = List.of(tool("java"), "-cp", ".", "Hello");
    List<String> ato = withAgent(built("ato-agent/target/ato-agent.jar") + "=rules.yaml");
    List<String> jacoco =
        withAgent(built("integration-tests/target/apps/org.jacoco.agent-0.8.13-runtime.jar"));
    List<Double> addedByAto = new ArrayList<>();
    List<Double> addedByJacoco = new ArrayList<>();

    for (int round = -1; round < ROUNDS; round++) {
      double alone = CpuTime.millis(folder, bare);
      double underAto = CpuTime.millis(folder, ato) - alone;
      double underJacoco = CpuTime.millis(folder, jacoco) - alone;
      if (round >= 0) {
        addedByAto.add(underAto);
        addedByJacoco.add(underJacoco);
      }
    }

    double ratio = median(addedByAto) / median(addedByJacoco);
    System.out.printf(
        "added CPU time, ms: ato %s (median %.0f), JaCoCo %s (median %.0f), ratio %.2f%n",
        written(addedByAto),
        median(addedByAto),
        written(addedByJacoco),
        median(addedByJacoco),
        ratio);
    assertThat(ratio).isLessThanOrEqualTo(BAR);
  }

  private static List<String> withAgent(String agent) {
    return List.of(tool("java"), "-javaagent:" + agent, "-cp", ".", "Hello");
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private static String built(String path) {
    Path file = Path.of("..").resolve(path).toAbsolutePath().normalize();
    assertThat(file).as("built by mvn package").exists();
    return file.toString();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static String written(List<Double> values) {
    return values.stream().map(value -> String.format("%.0f", value)).collect(joining(" "));
  }
}
