package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What origins cost when config is read, and what its hashes cost. */
class ConfigSpeedBenchmark {

  private static final double READING_BAR = 2;
  private static final double HASH_BAR_MILLIS = 1;

  @Test
  void readingYamlWithOriginsCostsAtMostTwiceAsMuchAsSnakeYamlAlone() throws RunnerException {
    Map<String, Double> millis = new HashMap<>();
    OptionsBuilder options = new OptionsBuilder();
    options.include(ConfigSpeed.class.getName());
    for (RunResult result : new Runner(options.build()).run()) {
      millis.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }

    double ratio = millis.get("ato") / millis.get("snakeYaml");
    System.out.printf(
        "10,000 keys of YAML, ms: ato %.1f, SnakeYAML %.1f, ratio %.2f; 1,000 keys, ms: structural"
            + " hash %.3f, content hash %.3f%n",
        millis.get("ato"),
        millis.get("snakeYaml"),
        ratio,
        millis.get("structuralHash"),
        millis.get("contentHash"));
    assertThat(ratio).isLessThanOrEqualTo(READING_BAR);
    assertThat(millis.get("structuralHash")).isLessThan(HASH_BAR_MILLIS);
  }
}
