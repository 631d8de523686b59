package dev.ato.digest;

/**
 * What one value may cost. What is beyond is cut off, noted, and the cut is part of the hash.
 *
 * @param depth how many objects deep a part may stand
 * @param parts how many objects with parts of their own, and how many elements of one container
 * @param millis how long it may take; 0 for as long as it takes
 */
public record Limits(int depth, int parts, long millis) {

  /** Ten seconds, a million parts, a depth that costs some megabytes. */
  public static final Limits DEFAULT = new Limits(100_000, 1_000_000, 10_000);

  /** Checks the figures. */
  public Limits {
    if (depth < 1 || parts < 1 || millis < 0) {
      throw new IllegalArgumentException(
          "depth and parts must be at least 1 and millis at least 0, but were "
              + depth
              + ", "
              + parts
              + " and "
              + millis);
    }
  }
}
