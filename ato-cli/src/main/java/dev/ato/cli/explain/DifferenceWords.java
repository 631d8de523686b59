package dev.ato.cli.explain;

import dev.ato.why.Difference;
import dev.ato.why.Finding;
import java.util.List;
import java.util.Locale;

/** What is said of a difference and of a finding in half a line. */
final class DifferenceWords {

  private DifferenceWords() {}

  /** One difference: {@code jdk.version: 17 -> 25}. */
  static String of(Difference difference) {
    if (difference.before().isEmpty() && difference.after().isEmpty()) {
      return difference.subject() + " " + difference.remark();
    }
    String remark = difference.remark().isEmpty() ? "" : " (" + difference.remark() + ")";
    return difference.subject() + ": " + sides(difference) + remark;
  }

  /** The first difference that moved by itself, and how many more there are. */
  static String summary(Finding finding) {
    List<Difference> differences = finding.differences();
    Difference first =
        differences.stream()
            .filter(difference -> difference.follows().isEmpty())
            .findFirst()
            .orElse(differences.get(0));
    int more = differences.size() - 1;
    String words =
        first.follows().isPresent() && !first.remark().isEmpty()
            ? first.subject() + " (" + first.remark() + ")"
            : of(first);
    return words + (more == 0 ? "" : ", and " + more + " more");
  }

  /** The category as the verdict shouts it. */
  static String loud(Finding finding) {
    return finding.category().word().toUpperCase(Locale.ROOT);
  }

  /** The category with what was compared: {@code inputs 2 files}. */
  static String compared(Finding finding) {
    String compared = finding.compared();
    return finding.category().word() + (compared.isEmpty() ? "" : " " + compared);
  }

  private static String sides(Difference difference) {
    if (difference.before().isEmpty()) {
      return difference.after().orElse("") + " (new)";
    }
    return difference
        .after()
        .map(after -> difference.before().get() + " -> " + after)
        .orElse(difference.before().get() + " (gone)");
  }
}
