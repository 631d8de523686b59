package dev.ato.scope;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A number as Python and JSON write it; {@code 007} is none, for its zeros may mean something. */
final class NumberWord {

  /** As in Python: beyond these a conversion takes long. */
  private static final int MOST_DIGITS = 4300;

  private final String word;
  private final StringBuilder digits = new StringBuilder();
  private int at;
  private boolean isWhole = true;

  private NumberWord(String word) {
    this.word = word;
  }

  /** The number, or null if the word is none. */
  static @Nullable Number parse(String word) {
    int sign = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
    if (word.length() <= sign || !startsLikeANumber(word, sign)) {
      return null;
    }
    int radix = radix(word, sign);
    return radix == 10 ? new NumberWord(word).decimal(sign) : inRadix(word, sign, radix);
  }

  private static boolean startsLikeANumber(String word, int start) {
    char first = word.charAt(start);
    return isDigit(first) || (first == '.' && word.length() > start + 1);
  }

  private static int radix(String word, int start) {
    if (word.charAt(start) != '0' || word.length() < start + 3) {
      return 10;
    }
    return switch (word.charAt(start + 1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  private static @Nullable Number inRadix(String word, int sign, int radix) {
    String digits = withoutUnderscores(word, sign + 2);
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) >= 128 || Character.digit(digits.charAt(i), radix) < 0) {
        return null;
      }
    }
    if (digits.isEmpty()) {
      return null;
    }
    BigInteger number = new BigInteger(requireFew(digits), radix);
    return word.charAt(0) == '-' ? number.negate() : number;
  }

  /** The rest without the underscores between digits; empty if one stands elsewhere. */
  private static String withoutUnderscores(String word, int start) {
    String rest = word.substring(start);
    boolean misplaced = rest.startsWith("_") || rest.endsWith("_") || rest.contains("__");
    return misplaced ? "" : rest.replace("_", "");
  }

  private @Nullable Number decimal(int sign) {
    digits.append(word, 0, sign);
    at = sign;
    int whole = digits();
    int fraction = fraction();
    if (whole + fraction == 0 || !exponent() || at < word.length()) {
      return null;
    }
    boolean padded = whole > 1 && digits.charAt(sign) == '0';
    return padded ? null : number();
  }

  private int fraction() {
    if (at >= word.length() || word.charAt(at) != '.') {
      return 0;
    }
    isWhole = false;
    digits.append('.');
    at++;
    return digits();
  }

  /** Reads an exponent, if there is one; false if it is broken. */
  private boolean exponent() {
    if (at >= word.length() || Character.toLowerCase(word.charAt(at)) != 'e') {
      return true;
    }
    isWhole = false;
    digits.append('e');
    at++;
    if (at < word.length() && (word.charAt(at) == '-' || word.charAt(at) == '+')) {
      digits.append(word.charAt(at++));
    }
    return digits() > 0;
  }

  /** Reads digits with single underscores between them; answers how many. */
  private int digits() {
    int count = 0;
    while (at < word.length()) {
      char c = word.charAt(at);
      if (isDigit(c)) {
        digits.append(c);
        count++;
      } else if (c != '_' || count == 0 || !isDigitAt(at + 1) || !isDigitAt(at - 1)) {
        break;
      }
      at++;
    }
    return count;
  }

  private boolean isDigitAt(int position) {
    return position < word.length() && isDigit(word.charAt(position));
  }

  private Number number() {
    String text = requireFew(digits.toString());
    if (isWhole) {
      return text.length() < 18 ? Long.valueOf(text) : (Number) new BigInteger(text);
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw new ScopeException("the number " + Shown.of(word) + " is beyond those of 64 bits");
    }
    return number;
  }

  private static String requireFew(String digits) {
    if (digits.length() > MOST_DIGITS) {
      throw new ScopeException(
          "the number " + Shown.of(digits) + " has more than " + MOST_DIGITS + " digits");
    }
    return digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
