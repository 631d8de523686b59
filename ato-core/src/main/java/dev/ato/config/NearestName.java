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

  /**
   * How many characters must be inserted, removed, replaced or swapped with their neighbour; beyond
   * {@code most} just more.
   */
  private static int distance(String from, String to, int most) {
    if (Math.abs(from.length() - to.length()) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (isSwap(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }

  private static boolean isSwap(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
