package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.it.corpus.Corpus;
import dev.ato.it.corpus.Library;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How much more than reading them with ASM it costs to fingerprint all classes of a jar. */
class FingerprintSpeedBenchmark {

  private static final double BAR = 15;

  @Test
  void fingerprintingAJarCostsAtMostSomeTimesAsMuchAsReadingIt()
      throws IOException, InterruptedException, RunnerException {
    for (Library library : Corpus.libraries("commons-lang3", "guava")) {
      Map<String, Double> millis = measured(library);

      double ratio = millis.get("fingerprints") / millis.get("tree");
      System.out.printf(
          "%s, ms: fingerprints %.1f, ASM's tree %.1f, ratio %.1f%n",
          library.name(), millis.get("fingerprints"), millis.get("tree"), ratio);
      assertThat(ratio).as(library.name()).isLessThanOrEqualTo(BAR);
    }
  }

  /** The average time of each benchmark, by its name. */
  private static Map<String, Double> measured(Library library) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(ReadingSpeed.class.getName()).param("path", library.jar().toString());
    Map<String, Double> millis = new HashMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      millis.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    return millis;
  }
}
