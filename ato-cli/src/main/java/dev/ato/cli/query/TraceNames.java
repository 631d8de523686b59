package dev.ato.cli.query;

import dev.ato.AtoException;
import dev.ato.agent.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Finds the trace that a user means by its name, or by the end of it that says enough. */
public final class TraceNames {

  private static final int SHOWN = 4;

  private final TreeSet<String> known;

  TraceNames(Collection<String> known) {
    this.known = new TreeSet<>(known);
  }

  /** The one that is meant; fails if there is none, or more than one. */
  String find(String given) {
    if (known.contains(given)) {
      return given;
    }
    List<String> found = known.stream().filter(name -> isMeant(name, given)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new AtoException(found.isEmpty() ? unknown(given) : ambiguous(given, found));
  }

  /** Whether {@code given} is the name without its package, its parameters or both. */
  private static boolean isMeant(String name, String given) {
    String plain = name.contains("(") ? name.substring(0, name.indexOf('(')) : name;
    return endsWith(name, given) || endsWith(plain, given);
  }

  private static boolean endsWith(String name, String end) {
    int before = name.length() - end.length() - 1;
    return name.equals(end)
        || (name.endsWith(end) && before >= 0 && ".$#".indexOf(name.charAt(before)) >= 0);
  }

  private String unknown(String given) {
    return "no trace \""
        + given
        + "\"; "
        + Suggestion.nearest(given, known)
            .map(near -> "did you mean " + near + "?")
            .orElse("ato traces lists them");
  }

  private static String ambiguous(String given, List<String> found) {
    int hidden = found.size() - SHOWN;
    return "several traces are called \""
        + given
        + "\": "
        + String.join(", ", found.subList(0, Math.min(SHOWN, found.size())))
        + (hidden > 0 ? " and " + hidden + " more" : "");
  }
}
