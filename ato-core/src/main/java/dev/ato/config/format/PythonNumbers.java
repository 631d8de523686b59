package dev.ato.config.format;

import dev.ato.config.Value;
import dev.ato.config.format.PythonTokens.Token;
import java.math.BigInteger;
import java.util.Locale;

/** What the digits of a number say in Python. */
final class PythonNumbers {

  private PythonNumbers() {}

  static Value value(Source source, Token token, boolean negative) {
    String digits = token.text().replace("_", "").toLowerCase(Locale.ROOT);
    try {
      Object number = isWhole(digits) ? whole(digits, negative) : fraction(digits, negative);
      return Value.of(number, source.at(token.line(), token.column()));
    } catch (NumberFormatException e) {
      throw source.wrong(token.line(), token.column(), token.text() + " is no number of Python");
    }
  }

  private static boolean isWhole(String digits) {
    return digits.matches("0[xob].*|[0-9]+");
  }

  private static BigInteger whole(String digits, boolean negative) {
    BigInteger magnitude =
        switch (digits.length() > 1 ? digits.substring(0, 2) : "") {
          case "0x" -> new BigInteger(digits.substring(2), 16);
          case "0o" -> new BigInteger(digits.substring(2), 8);
          case "0b" -> new BigInteger(digits.substring(2), 2);
          default -> decimal(digits);
        };
    return negative ? magnitude.negate() : magnitude;
  }

  /** Python refuses a leading zero, for it once meant octal. */
  private static BigInteger decimal(String digits) {
    BigInteger number = new BigInteger(digits);
    if (digits.charAt(0) == '0' && number.signum() != 0) {
      throw new NumberFormatException(digits);
    }
    return number;
  }

  private static double fraction(String digits, boolean negative) {
    double magnitude = Double.parseDouble(digits);
    return negative ? -magnitude : magnitude;
  }
}
