package dev.ato.digest;

/**
 * How exactly floating-point numbers count, wherever in a value they stand. Both kinds round, so
 * that two numbers on two sides of a border differ however near they are.
 *
 * @param places decimal places that count; -1 for all
 * @param ulps how many neighbouring numbers are one; 1 for each by itself
 */
public record Tolerance(int places, int ulps) {

  /** Each number counts as it is. */
  public static final Tolerance NONE = new Tolerance(-1, 1);

  private static final int MOST_PLACES = 15;

  /** Checks the figures. */
  public Tolerance {
    if (places < -1 || places > MOST_PLACES) {
      throw new IllegalArgumentException(
          "round must be between 0 and " + MOST_PLACES + ", but was " + places);
    }
    if (ulps < 1) {
      throw new IllegalArgumentException("ulps must be at least 1, but was " + ulps);
    }
  }

  /** Numbers rounded to so many decimal places. */
  public static Tolerance round(int places) {
    if (places < 0) {
      throw new IllegalArgumentException(
          "round must be between 0 and " + MOST_PLACES + ", but was " + places);
    }
    return new Tolerance(places, 1);
  }

  /** Numbers in groups of so many neighbours. */
  public static Tolerance ulps(int ulps) {
    return new Tolerance(-1, ulps);
  }

  boolean isNone() {
    return places < 0 && ulps == 1;
  }

  /** What stands behind the name of the scheme: hashes of two tolerances never meet. */
  String suffix() {
    if (places >= 0) {
      return " round " + places;
    }
    return ulps == 1 ? "" : " ulps " + ulps;
  }
}
