package dev.ato.it.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Readings of one thing, in milliseconds. */
final class Figures {

  private final List<Double> readings = new ArrayList<>();

  void add(double millis) {
    readings.add(millis);
  }

  double median() {
    return sorted().get(readings.size() / 2);
  }

  /** The reading that 95 of 100 do not exceed. */
  double percentile95() {
    return sorted().get((int) Math.ceil(0.95 * readings.size()) - 1);
  }

  private List<Double> sorted() {
    List<Double> sorted = new ArrayList<>(readings);
    Collections.sort(sorted);
    return sorted;
  }

  @Override
  public String toString() {
    return readings.stream().map(reading -> String.format("%.0f", reading)).collect(joining(" "))
        + String.format(" (median %.0f)", median());
  }
}
