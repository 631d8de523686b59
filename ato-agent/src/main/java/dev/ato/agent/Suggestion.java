package dev.ato.agent;

import java.util.Optional;

/** Finds the name that was probably meant, by its edit distance to the one that was given. */
public final class Suggestion {

  private Suggestion() {}

  /** The nearest of {@code known}, if it is near enough to be what was meant. */
  public static Optional<String> nearest(String given, Iterable<String> known) {
    String nearest = "";
    int best = Math.max(2, given.length() / 3) + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - given.length()) >= best) {
        continue;
      }
      int distance = distance(given, candidate);
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
  }

  /** How many characters must be inserted, removed, replaced or swapped with their neighbour. */
  public static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        current[j] = step(from, to, i, j, beforeLast, last, current);
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[to.length()];
  }

  private static int step(
      String from, String to, int i, int j, int[] beforeLast, int[] last, int[] current) {
    int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
  }
}
