package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long it takes to put a config together. */
class ResolvingSpeedBenchmark {

  private static final double BAR_MILLIS = 2;

  @Test
  void twentyViewsOverAThousandKeysTakeLessThanTwoMilliseconds() throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(ResolvingSpeed.class.getName());
    for (RunResult result : new Runner(options.build()).run()) {
      String label = result.getPrimaryResult().getLabel();
      double millis = result.getPrimaryResult().getScore();

      System.out.printf("%s: %.3f ms%n", label, millis);
      assertThat(millis).as(label).isLessThan(BAR_MILLIS);
    }
  }
}
