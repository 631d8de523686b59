package dev.ato.config;

import java.util.Optional;

/** Finds the name that was probably meant: the one with the fewest edits, if these are few. */
public final class NearestName {

  private NearestName() {}

  /** The nearest of {@code known}, if it is near enough to be what was meant. */
  public static Optional<String> of(String given, Iterable<String> known) {
    int most = Math.max(1, Math.min(given.length() / 3, 5));
    String nearest = "";
    for (String candidate : known) {
      int distance = distance(given, candidate, most);
      if (distance <= most && !candidate.equals(given)) {
        most = distance - 1;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
  }

  /** How many characters must be inserted, removed or replaced; beyond {@code most} just more. */
  private static int distance(String from, String to, int most) {
    if (Math.abs(from.length() - to.length()) > most) {
      return most + 1;
    }
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
