package dev.ato.cli.explain;

import dev.ato.cli.answer.Screen;
import dev.ato.why.Category;
import dev.ato.why.Cause;
import dev.ato.why.Cause.Certainty;
import dev.ato.why.CodeChange;
import dev.ato.why.Explanation;
import dev.ato.why.Finding;
import dev.ato.why.Finding.State;
import dev.ato.why.TraceComparison;
import java.util.List;
import java.util.stream.Collectors;

/** The verdict in one line. */
final class Headline {

  private final Explanation why;

  private Headline(Explanation why) {
    this.why = why;
  }

  static String of(Explanation why) {
    return new Headline(why).text();
  }

  private String text() {
    return switch (why.verdict().conclusion()) {
      case NO_DIFFERENCE -> noDifference();
      case EXPLAINED -> cause(certainty(why.verdict().causes().get(0)));
      case NONDETERMINISM -> "NONDETERMINISM: same code, same inputs, other results";
      case UNEXPLAINED -> "NONDETERMINISM, or something that was not recorded";
      case WITHOUT_EFFECT -> cause(", RESULTS the same: ");
      case RESULTS_UNKNOWN -> cause(", RESULTS unknown: ");
    };
  }

  private String noDifference() {
    List<Category> unknown =
        why.findings().stream()
            .filter(finding -> finding.state() == State.UNKNOWN)
            .map(Finding::category)
            .filter(category -> category == Category.CODE || category == Category.RESULTS)
            .toList();
    String limits = unknown.stream().map(Category::word).collect(Collectors.joining(" and "));
    boolean reordered = why.traces().stream().anyMatch(TraceComparison::reordered);
    return (reordered ? "Same results, other order of calls" : "No difference found")
        + (unknown.isEmpty() ? "" : ", but " + limits + " could not be compared");
  }

  private static String certainty(Cause cause) {
    Certainty certainty = cause.certainty();
    return switch (certainty) {
      case PROVEN -> " first: ";
      case LIKELY -> ": ";
      case POSSIBLE -> ", among others: ";
    };
  }

  private String cause(String connection) {
    Category category = why.verdict().causes().get(0).category();
    Finding finding = why.finding(category);
    if (category == Category.CODE) {
      return withPlace("CODE changed" + connection, why.changes().get(0));
    }
    return DifferenceWords.loud(finding)
        + " changed"
        + connection
        + DifferenceWords.summary(finding);
  }

  private static String withPlace(String text, CodeChange change) {
    String place = MethodWords.place(change);
    int room = Screen.WIDTH - text.length() - (place.isEmpty() ? 0 : place.length() + 2);
    String method = MethodWords.fitting(change.method(), Math.max(room, 24));
    int gap = Screen.WIDTH - text.length() - method.length() - place.length();
    return gap < 2 ? text + method : text + method + " ".repeat(gap) + place;
  }
}
