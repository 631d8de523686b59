package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    CpuTime.millis(folder, List.of(Built.jdkTool("javac"), "Hello.java"));
    List<String> bare = List.of(Built.jdkTool("java"), "-cp", ".", "Hello");
    List<String> ato = withAgent(Built.agent("rules.yaml"));
    List<String> jacoco =
        withAgent(
            "-javaagent:"
                + Built.file("integration-tests/target/apps/org.jacoco.agent-0.8.13-runtime.jar"));
    Figures addedByAto = new Figures();
    Figures addedByJacoco = new Figures();

    for (int round = -1; round < ROUNDS; round++) {
      double alone = CpuTime.millis(folder, bare);
      double underAto = CpuTime.millis(folder, ato) - alone;
      double underJacoco = CpuTime.millis(folder, jacoco) - alone;
      if (round >= 0) {
        addedByAto.add(underAto);
        addedByJacoco.add(underJacoco);
      }
    }

    double ratio = addedByAto.median() / addedByJacoco.median();
    System.out.printf(
        "added CPU time, ms: ato %s, JaCoCo %s, ratio %.2f%n", addedByAto, addedByJacoco, ratio);
    assertThat(ratio).isLessThanOrEqualTo(BAR);
  }

  private static List<String> withAgent(String agent) {
    return List.of(Built.jdkTool("java"), agent, "-cp", ".", "Hello");
  }
}
