package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.Built;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What a recorded call costs that returns a primitive value and is not kept by itself. */
class CallCostBenchmark {

  private static final double MOST_NANOS_FOR_A_RECENT_VALUE = 10;
  private static final double MOST_FOR_A_NEW_VALUE = 1.3;

  @TempDir Path folder;

  @Test
  void aCallCostsNanosecondsAndANewValueItsHash() throws RunnerException {
    Map<String, Double> nanos = measured();

    double recent = nanos.get("recent") - nanos.get("bare");
    double fresh = (nanos.get("fresh") - nanos.get("bare")) / nanos.get("hash");
    System.out.printf(
        "a recorded call, ns: value seen a moment ago +%.1f, new value +%.1f, SHA-256 of 8 bytes"
            + " %.1f, ratio %.2f%n",
        recent, nanos.get("fresh") - nanos.get("bare"), nanos.get("hash"), fresh);
    assertThat(recent).isLessThanOrEqualTo(MOST_NANOS_FOR_A_RECENT_VALUE);
    assertThat(fresh).isLessThanOrEqualTo(MOST_FOR_A_NEW_VALUE);
  }

  private Map<String, Double> measured() throws RunnerException {
    String rules =
        "database="
            + folder.resolve("calls.db")
            + ",runtime="
            + WovenCalls.class.getName()
            + "#woven";
    OptionsBuilder options = new OptionsBuilder();
    options.include(WovenCalls.class.getName()).jvmArgsAppend(Built.agent(rules));
    Map<String, Double> nanos = new HashMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      nanos.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    return nanos;
  }
}
