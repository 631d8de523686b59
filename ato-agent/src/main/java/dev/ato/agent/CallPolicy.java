package dev.ato.agent;

import java.util.Arrays;
import java.util.List;

/**
 * Which calls of a method are kept one by one: the first ones, and of those after them each
 * how-many-th, or a sample of one size.
 *
 * @param first how many are kept from the beginning
 * @param stride of the calls after those each how-many-th is kept; 0 for none
 * @param reservoir how many are kept as a sample of the calls after the first; 0 for none
 */
public record CallPolicy(long first, long stride, int reservoir) {

  /** Every call. */
  public static final CallPolicy ALL = new CallPolicy(Long.MAX_VALUE, 0, 0);

  /** The policy of a rule that names none: the first thousand. */
  public static final CallPolicy DEFAULT = new CallPolicy(1000, 0, 0);

  private static final int LARGEST_RESERVOIR = 100_000;

  private static final List<String> KEYS = Arrays.asList("first", "sample", "reservoir");

  private static final String ACCEPTED =
      "all, first: 1000, sample: 100 or reservoir: 100, or first with one of the others";

  /**
   * Reads {@code all}, {@code first: n}, {@code sample: n}, {@code reservoir: n}, or {@code first}
   * and one of the other two, parted by a comma or a blank.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static CallPolicy parse(String text) {
    String policy = text.strip();
    if (policy.equals("all")) {
      return ALL;
    }
    long[] counts = new long[KEYS.size()];
    String[] words = policy.replace(':', ' ').replace(',', ' ').strip().split(" +", -1);
    if (words.length % 2 != 0 || colons(policy) != words.length / 2) {
      throw wrong(text);
    }
    for (int i = 0; i < words.length; i += 2) {
      int key = KEYS.indexOf(words[i]);
      if (key < 0 || counts[key] != 0) {
        throw wrong(text);
      }
      counts[key] = count(text, words[i + 1]);
    }
    boolean both = counts[1] > 0 && counts[2] > 0;
    if (both || counts[2] > LARGEST_RESERVOIR) {
      throw wrong(text);
    }
    return new CallPolicy(counts[0], counts[1], (int) counts[2]);
  }

  private static int colons(String text) {
    int colons = 0;
    for (int i = 0; i < text.length(); i++) {
      colons += text.charAt(i) == ':' ? 1 : 0;
    }
    return colons;
  }

  private static long count(String text, String number) {
    try {
      long count = Long.parseLong(number);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
    throw new IllegalArgumentException("calls must keep at least one, but was '" + text + "'");
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException("calls must be " + ACCEPTED + ", but was '" + text + "'");
  }

  @Override
  public String toString() {
    if (first == Long.MAX_VALUE) {
      return "all";
    }
    StringBuilder text = new StringBuilder();
    append(text, 0, first);
    append(text, 1, stride);
    append(text, 2, reservoir);
    return text.toString();
  }

  private static void append(StringBuilder text, int key, long count) {
    if (count > 0) {
      text.append(text.length() == 0 ? "" : ", ").append(KEYS.get(key)).append(": ").append(count);
    }
  }
}
