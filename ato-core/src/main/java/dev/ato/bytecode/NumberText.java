package dev.ato.bytecode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * Floating-point constants in decimal: the fewest digits that read back as the same bits.
 *
 * <p>{@code Double.toString} will not do: it gives other digits since JDK 19 (JDK-4511638), and a
 * fingerprint must not depend on the JDK that computes it.
 */
final class NumberText {

  private static final long CANONICAL_NAN = 0x7ff8000000000000L;
  private static final int CANONICAL_FLOAT_NAN = 0x7fc00000;
  private static final int MOST_DIGITS = 17;

  private NumberText() {}

  /** {@code 0.5d}; distinct for distinct bits, the zeros and all NaN included. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return nan(Double.doubleToRawLongBits(value), CANONICAL_NAN) + "d";
    }
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    return signed(negative, Math.abs(value), text -> text.doubleValue() == Math.abs(value)) + "d";
  }

  /** {@code 0.5f}; distinct for distinct bits, the zeros and all NaN included. */
  static String of(float value) {
    if (Float.isNaN(value)) {
      return nan(Float.floatToRawIntBits(value) & 0xffffffffL, CANONICAL_FLOAT_NAN) + "f";
    }
    boolean negative = Float.floatToRawIntBits(value) < 0;
    return signed(negative, Math.abs(value), text -> text.floatValue() == Math.abs(value)) + "f";
  }

  private static String nan(long bits, long canonicalBits) {
    return bits == canonicalBits ? "NaN" : "NaN(0x" + Long.toHexString(bits) + ")";
  }

  private static String signed(boolean negative, double size, Predicate<BigDecimal> readsBack) {
    return (negative ? "-" : "") + unsigned(size, readsBack);
  }

  private static String unsigned(double size, Predicate<BigDecimal> readsBack) {
    if (Double.isInfinite(size)) {
      return "Infinity";
    }
    return size == 0 ? "0.0" : decimal(shortest(new BigDecimal(size), readsBack));
  }

  private static BigDecimal shortest(BigDecimal exact, Predicate<BigDecimal> readsBack) {
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (readsBack.test(rounded)) {
        return rounded;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** As Java prints it: plain from a thousandth to ten millions, else with an exponent. */
  private static String decimal(BigDecimal value) {
    BigDecimal digits = value.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -3 && exponent < 7) {
      return digits.setScale(Math.max(1, digits.scale())).toPlainString();
    }
    BigDecimal mantissa = digits.scaleByPowerOfTen(-exponent);
    return mantissa.setScale(Math.max(1, mantissa.scale())).toPlainString() + "E" + exponent;
  }
}
