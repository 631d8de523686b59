package dev.ato.record;

/**
 * A hash of a sequence that costs a few nanoseconds an element: two polynomials over the field of
 * 2^61 - 1 elements, in two fixed points, whose coefficients are words of the elements' SHA-256.
 *
 * <p>Two sequences of n elements that differ meet in both with a probability of about (n / 2^61)²:
 * each polynomial of degree n has at most n zeros. Enough for honest use; whoever knows the points
 * can make two sequences meet, but not two results.
 */
final class OrderHash {

  private static final long PRIME = (1L << 61) - 1;

  /** Made from SHA-256 of "ato-order/1", so that nobody chose them. */
  private static final long FIRST_POINT = point(0);

  private static final long SECOND_POINT = point(1);

  private OrderHash() {}

  private static long point(int word) {
    dev.ato.digest.Sha256 hash = dev.ato.digest.Sha256.ofUtf8("ato-order/1");
    return reduced(word == 0 ? hash.a() : hash.b());
  }

  /** A word of an element's hash as a coefficient. */
  static long reduced(long word) {
    long sum = (word & PRIME) + (word >>> 61);
    return sum >= PRIME ? sum - PRIME : sum;
  }

  /** The first polynomial with one element more. */
  static long first(long value, long coefficient) {
    return next(value, FIRST_POINT, coefficient);
  }

  /** The second polynomial with one element more. */
  static long second(long value, long coefficient) {
    return next(value, SECOND_POINT, coefficient);
  }

  /** {@code value * point + coefficient}, which may exceed the prime by a little. */
  private static long next(long value, long point, long coefficient) {
    long high = Math.multiplyHigh(value, point);
    long low = value * point;
    long sum = (low & PRIME) + ((low >>> 61) | (high << 3)) + coefficient;
    return (sum & PRIME) + (sum >>> 61);
  }
}
