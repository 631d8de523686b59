package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Steps without a name that a method takes also, or no longer. */
final class StepRule implements Rule {

  private static final String ENTER = "monitor enter";

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    Map<String, Long> before = counts(comparison.before());
    Map<String, Long> after = counts(comparison.after());
    for (String step : after.keySet()) {
      if (!before.containsKey(step) && !words(step).isEmpty()) {
        sentences.add("also " + words(step));
      }
    }
    for (String step : before.keySet()) {
      if (!after.containsKey(step) && !words(step).isEmpty()) {
        sentences.add("no longer " + words(step));
      }
    }
    if (before.containsKey(ENTER) != after.containsKey(ENTER)) {
      // What leaves the monitor when something is thrown is no handler that anybody wrote.
      comparison.balance().told(new Piece(Kind.GUARD, "catch java.lang.Throwable"));
      comparison.balance().told(new Piece(Kind.GUARD, "catch anything"));
    }
  }

  private static Map<String, Long> counts(Listing listing) {
    return listing.lines().stream()
        .map(CodeLine::step)
        .filter(step -> !step.isEmpty())
        .collect(Collectors.groupingBy(step -> step, TreeMap::new, Collectors.counting()));
  }

  private static String words(String step) {
    if (step.startsWith("get ")) {
      return "reads elements of " + step.substring("get ".length());
    } else if (step.startsWith("set ")) {
      return "writes elements of " + step.substring("set ".length());
    }
    return switch (step) {
      case ENTER -> "synchronizes a block";
      case "concat" -> "joins texts";
      case "array length" -> "asks for the length of an array";
      case "require not null" -> "checks for null";
      case "loop forever" -> "loops forever";
      default -> "";
    };
  }
}
