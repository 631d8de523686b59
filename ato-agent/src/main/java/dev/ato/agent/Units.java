package dev.ato.agent;

import java.util.Arrays;
import java.util.List;

/** Reads quantities with their units, such as {@code 256 MiB} and {@code 2 s}. */
final class Units {

  static final Units BYTES =
      new Units(
          "a size such as 256 MiB",
          1,
          Arrays.asList("B", "KiB", "MiB", "GiB"),
          1,
          1L << 10,
          1L << 20,
          1L << 30);
  static final Units MILLIS =
      new Units(
          "a time such as 2 s or 500 ms", 1000, Arrays.asList("ms", "s", "min"), 1, 1000, 60_000);

  private final String accepted;
  private final long withoutUnit;
  private final List<String> names;
  private final long[] factors;

  private Units(String accepted, long withoutUnit, List<String> names, long... factors) {
    this.accepted = accepted;
    this.withoutUnit = withoutUnit;
    this.names = names;
    this.factors = factors;
  }

  /**
   * The quantity in the smallest unit.
   *
   * @throws IllegalArgumentException if the text is none; the message follows the name of the key
   */
  long parse(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    String unit = text.substring(digits).strip();
    int index = names.indexOf(unit);
    if (digits == 0 || digits > 9 || (index < 0 && !unit.isEmpty())) {
      throw new IllegalArgumentException("must be " + accepted + ", but was '" + text + "'");
    }
    return Long.parseLong(text.substring(0, digits)) * (index < 0 ? withoutUnit : factors[index]);
  }
}
