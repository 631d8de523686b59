package dev.ato.cli.store;

import java.util.ArrayList;
import java.util.List;

/** Writes the numbers of runs briefly: {@code 1-3, 7}. */
public final class RunNumbers {

  private RunNumbers() {}

  public static String text(List<Long> runs) {
    List<Long> sorted = runs.stream().sorted().toList();
    List<String> spans = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < sorted.size(); i++) {
      boolean goesOn = i + 1 < sorted.size() && sorted.get(i + 1) == sorted.get(i) + 1;
      if (!goesOn) {
        spans.add(span(sorted.get(first), sorted.get(i)));
        first = i + 1;
      }
    }
    return String.join(", ", spans);
  }

  private static String span(long first, long last) {
    return first == last ? Long.toString(first) : first + (last == first + 1 ? ", " : "-") + last;
  }
}
