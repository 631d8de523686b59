package dev.ato.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a listing, for telling how much two of them have in common.
 *
 * @param all in their order
 */
record Lines(List<String> all) {

  static Lines of(String listing) {
    return new Lines(listing.lines().map(String::strip).toList());
  }

  int size() {
    return all.size();
  }

  /** Twice the lines in common, whatever their order, by all: from 0 to 1. */
  double likeness(Lines other) {
    Map<String, Integer> left = new HashMap<>();
    other.all.forEach(line -> left.merge(line, 1, Integer::sum));
    int common = 0;
    for (String line : all) {
      if (left.merge(line, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return size() + other.size() == 0 ? 1 : 2.0 * common / (size() + other.size());
  }
}
