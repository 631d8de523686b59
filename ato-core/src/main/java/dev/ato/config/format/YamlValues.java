package dev.ato.config.format;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a scalar of a known type says, as PyYAML takes it. */
final class YamlValues {

  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
              + "(?:(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
              + "(?:[ \\t]*(Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?");

  private YamlValues() {}

  static boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> true;
      case "no", "false", "off" -> false;
      default -> throw new IllegalArgumentException("is neither true nor false");
    };
  }

  /** Decimal, 0x, 0b, 0o, octal with a leading zero, base 60 with colons. */
  static BigInteger whole(String text) {
    String digits = text.replace("_", "");
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    BigInteger magnitude = magnitude(digits);
    return negative ? magnitude.negate() : magnitude;
  }

  private static BigInteger magnitude(String digits) {
    if (digits.indexOf(':') >= 0) {
      BigInteger sum = BigInteger.ZERO;
      for (String part : digits.split(":", -1)) {
        sum = sum.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
      }
      return sum;
    } else if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    } else if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    } else if (digits.startsWith("0o")) {
      return new BigInteger(digits.substring(2), 8);
    }
    boolean octal = digits.length() > 1 && digits.charAt(0) == '0';
    return new BigInteger(digits, octal ? 8 : 10);
  }

  static double fraction(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    return switch (digits) {
      case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      case ".nan" -> Double.NaN;
      default -> digits.indexOf(':') >= 0 ? baseSixty(digits) : decimal(digits);
    };
  }

  /** Java would also take 1d and 0x1p3. */
  private static double decimal(String digits) {
    if (!digits.chars().allMatch(c -> "0123456789.+-e".indexOf(c) >= 0)) {
      throw new NumberFormatException(digits);
    }
    return Double.parseDouble(digits);
  }

  private static double baseSixty(String digits) {
    boolean negative = digits.startsWith("-");
    double sum = 0;
    for (String part : digits.replaceFirst("^[-+]", "").split(":", -1)) {
      sum = sum * 60 + decimal(part);
    }
    return negative ? -sum : sum;
  }

  /** A date; with a time a moment, with or without an offset. */
  static Object timestamp(String text) {
    Matcher parts = TIMESTAMP.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("is no date");
    }
    try {
      LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      return parts.group(4) == null ? date : moment(date, parts);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is no date: " + e.getMessage(), e);
    }
  }

  private static Object moment(LocalDate date, Matcher parts) {
    String fraction = parts.group(7) == null ? "" : parts.group(7);
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    LocalDateTime local = date.atTime(number(parts, 4), number(parts, 5), number(parts, 6), nanos);
    if (parts.group(8) == null) {
      return local;
    } else if (parts.group(9) == null) {
      return local.atOffset(ZoneOffset.UTC);
    }
    int sign = parts.group(9).equals("-") ? -1 : 1;
    int minutes = parts.group(11) == null ? 0 : number(parts, 11);
    return local.atOffset(ZoneOffset.ofHoursMinutes(sign * number(parts, 10), sign * minutes));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
