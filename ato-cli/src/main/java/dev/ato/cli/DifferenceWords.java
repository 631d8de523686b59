package dev.ato.cli;

import dev.ato.why.Difference;
import dev.ato.why.Finding;
import java.util.List;
import java.util.Locale;

/** What is said of a difference and of a finding in half a line. */
final class DifferenceWords {

  private DifferenceWords() {}

  /** One difference: {@code jdk.version: 17 -> 25}. */
  static String of(Difference difference) {
    String remark = difference.remark().isEmpty() ? "" : " (" + difference.remark() + ")";
    return subject(difference) + sides(difference) + remark;
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
    return of(first) + (more == 0 ? "" : ", and " + more + " more");
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
      return difference.after().orElse("") + ", newly";
    }
    return difference
        .after()
        .map(after -> difference.before().get() + " -> " + after)
        .orElse(difference.before().get() + ", no longer");
  }

  /** A file whose sides begin with its name needs no subject. */
  private static String subject(Difference difference) {
    String subject = difference.subject();
    boolean named =
        difference
            .after()
            .or(difference::before)
            .filter(text -> text.startsWith(subject))
            .isPresent();
    return named ? "" : subject + ": ";
  }
}
