package dev.ato.config.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes a number with a fraction as Python does: the fewest digits that read back to it. */
final class PythonFloat {

  private PythonFloat() {}

  static String repr(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    } else if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    } else if (number == 0) {
      return 1 / number > 0 ? "0.0" : "-0.0";
    }
    BigDecimal shortest = shortest(Math.abs(number));
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String text =
        exponent < -4 || exponent >= 16 ? scientific(digits, exponent) : plain(digits, exponent);
    return number < 0 ? "-" + text : text;
  }

  /** Java before 19 sometimes writes a digit more than are needed. */
  private static BigDecimal shortest(double number) {
    BigDecimal best = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    BigDecimal exact = new BigDecimal(number);
    while (best.precision() > 1) {
      BigDecimal shorter =
          exact
              .round(new MathContext(best.precision() - 1, RoundingMode.HALF_EVEN))
              .stripTrailingZeros();
      if (shorter.doubleValue() != number) {
        break;
      }
      best = shorter;
    }
    return best;
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String sign = exponent < 0 ? "-" : "+";
    String power = Integer.toString(Math.abs(exponent));
    return digits.charAt(0) + fraction + "e" + sign + (power.length() < 2 ? "0" : "") + power;
  }

  private static String plain(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    } else if (digits.length() <= exponent + 1) {
      return digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }
}
