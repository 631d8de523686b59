package dev.ato.record;

import dev.ato.digest.Sha256;

/**
 * A hash of a sequence of results that costs a nanosecond or two an element.
 *
 * <p>Elements come in blocks of {@value #BLOCK}. Two words of each element's SHA-256 are multiplied
 * by two odd numbers that belong to the place within the block, and added up modulo 2^64; the sums
 * of the blocks are the coefficients of two polynomials over the field of 2^61 - 1 elements, in two
 * fixed points. Points and factors come from SHA-256 of a name, so that nobody chose them.
 *
 * <p>Two sequences of n elements that differ have, save with a probability of about 2^-120, a block
 * with other sums, since these are linear in words that SHA-256 has scattered; the polynomials then
 * meet with a probability of about (n / 2^66)², since each has at most n / 32 zeros. That is enough
 * for honest use. Who knows the factors can make two sequences meet; what a result is, SHA-256
 * itself guards.
 */
final class OrderHash {

  /** How many elements a block has; a power of two. */
  static final int BLOCK = 32;

  /** The factors of the first words, by place. */
  static final long[] FIRST = new long[BLOCK];

  /** The factors of the second words, by place. */
  static final long[] SECOND = new long[BLOCK];

  private static final long PRIME = (1L << 61) - 1;
  private static final long FIRST_POINT;
  private static final long SECOND_POINT;

  static {
    for (int place = 0; place < BLOCK; place++) {
      Sha256 hash = Sha256.ofUtf8("ato-order/1 place " + place);
      FIRST[place] = hash.a() | 1;
      SECOND[place] = hash.b() | 1;
    }
    Sha256 points = Sha256.ofUtf8("ato-order/1 points");
    FIRST_POINT = reduced(points.a());
    SECOND_POINT = reduced(points.b());
  }

  private OrderHash() {}

  /** The first polynomial with the sum of one block more. */
  static long first(long value, long sum) {
    return next(value, FIRST_POINT, reduced(sum));
  }

  /** The second polynomial with the sum of one block more. */
  static long second(long value, long sum) {
    return next(value, SECOND_POINT, reduced(sum));
  }

  private static long next(long value, long point, long coefficient) {
    long high = Math.multiplyHigh(value, point);
    long low = value * point;
    long product = reduced((low & PRIME) + ((low >>> 61) | (high << 3)));
    return reduced(product + coefficient);
  }

  private static long reduced(long word) {
    long sum = (word & PRIME) + (word >>> 61);
    return sum >= PRIME ? sum - PRIME : sum;
  }
}
