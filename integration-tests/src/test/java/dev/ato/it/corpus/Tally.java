package dev.ato.it.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One variant over several libraries. */
record Tally(List<Comparison> comparisons) {

  /** What a variant gave in a part of the corpus. */
  static Tally of(Variant variant, Part part, List<Comparison> all) {
    return new Tally(
        all.stream()
            .filter(each -> each.variant().equals(variant) && each.library().part() == part)
            .filter(each -> each.refused().isEmpty())
            .toList());
  }

  int methods() {
    return comparisons.stream().mapToInt(Comparison::methods).sum();
  }

  /** How many are not counted, since the compiler refused them. */
  int uncompiled() {
    return comparisons.stream().mapToInt(Comparison::uncompiled).sum();
  }

  int equal() {
    return comparisons.stream().mapToInt(Comparison::equal).sum();
  }

  /** How many methods have the fingerprint of the base. */
  double percent() {
    return 100.0 * equal() / methods();
  }

  /** The library in which the fewest have. */
  Comparison worst() {
    return comparisons.stream().min(Comparator.comparingDouble(Tally::percent)).orElseThrow();
  }

  /** How many methods of one library have the fingerprint of the base. */
  static double percent(Comparison comparison) {
    return 100.0 * comparison.equal() / comparison.methods();
  }

  /** Two decimals, cut and not rounded, so that 100.00 means all. */
  static String text(double percent) {
    return String.format(Locale.ROOT, "%.2f", Math.floor(percent * 100) / 100);
  }
}
