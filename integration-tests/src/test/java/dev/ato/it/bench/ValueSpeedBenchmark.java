package dev.ato.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What it costs to hash a value, beside what it is measured by in the same run. */
class ValueSpeedBenchmark {

  private final Map<String, Double> nanos = new HashMap<>();

  @Test
  void hashingAValueCostsLittleMoreThanItsBytesAndFarLessThanSerializingIt()
      throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(ValueSpeed.class.getName() + "\\.").jvmArgsAppend("-Xmx2g");
    for (RunResult result : new Runner(options.build()).run()) {
      nanos.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }

    double primitive = ratio("digestOfDouble", "shaOfEightBytes");
    double doubles = ratio("digestOfDoubles", "shaOfDoubles");
    double tree = ratio("digestOfTree", "serializedTree");
    double items = ratio("digestOfItems", "serializedItems");
    double customers = ratio("digestOfCustomers", "serializedCustomers");
    double owners = ratio("digestOfOwners", "serializedOwners");

    assertThat(primitive).as("a new double").isLessThanOrEqualTo(1.3);
    assertThat(doubles).as("a million doubles").isLessThanOrEqualTo(1.25);
    assertThat(tree).as("a tree").isLessThanOrEqualTo(0.2);
    assertThat(items).as("a list of objects").isLessThanOrEqualTo(0.2);
    // Small maps are sorted, which serialization does not do: a bar of their own.
    assertThat(customers).as("objects, lists and maps").isLessThanOrEqualTo(0.4);
    assertThat(owners).as("the same with owners").isLessThanOrEqualTo(0.4);
  }

  private double ratio(String ours, String theirs) {
    double ratio = nanos.get(ours) / nanos.get(theirs);
    System.out.printf(
        "%s %.0f ns, %s %.0f ns, ratio %.3f%n",
        ours, nanos.get(ours), theirs, nanos.get(theirs), ratio);
    return ratio;
  }
}
