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

  private static final double EXACT = 1L << 53;

  private static final double[] SCALES = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

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

  /** What stands for a number. */
  long bits(double value) {
    long bits = Double.doubleToLongBits(value);
    if (isNone() || !Double.isFinite(value)) {
      return bits;
    } else if (places >= 0) {
      return Double.doubleToLongBits(rounded(value));
    }
    // Zero is the middle of its group, and negative numbers mirror the positive ones.
    return Math.floorDiv((bits < 0 ? Long.MIN_VALUE - bits : bits) + ulps / 2, ulps);
  }

  /** What stands for a number. */
  int bits(float value) {
    int bits = Float.floatToIntBits(value);
    if (isNone() || !Float.isFinite(value)) {
      return bits;
    } else if (places >= 0) {
      return Float.floatToIntBits((float) rounded(value));
    }
    long ordered = bits < 0 ? (long) Integer.MIN_VALUE - bits : bits;
    return (int) Math.floorDiv(ordered + ulps / 2, ulps);
  }

  private double rounded(double value) {
    double scale = SCALES[places];
    double units = Math.rint(value * scale);
    // Beyond that, neighbouring numbers are further apart than what is rounded to.
    boolean exact = Math.abs(units) < EXACT;
    return (exact ? units / scale : value) + 0.0; // and there is one zero
  }
}
