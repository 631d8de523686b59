package dev.ato.agent;

/**
 * Which calls of a method are kept.
 *
 * @param count of {@code FIRST} how many, of {@code SAMPLE} each how-many-th; else 0
 */
public record CallPolicy(Kind kind, long count) {

  /** The policy of a rule that names none: the first thousand. */
  public static final CallPolicy DEFAULT = new CallPolicy(Kind.FIRST, 1000);

  private static final String ACCEPTED = "all, first: 1000 or sample: 100";

  /** The ways to choose. */
  public enum Kind {
    /** Every call. */
    ALL,
    /** The first calls. */
    FIRST,
    /** The first call and each n-th after it. */
    SAMPLE
  }

  /**
   * Reads {@code all}, {@code first: n} or {@code sample: n}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static CallPolicy parse(String text) {
    String policy = text.strip();
    if (policy.equals("all")) {
      return new CallPolicy(Kind.ALL, 0);
    }
    if (policy.startsWith("first:")) {
      return new CallPolicy(Kind.FIRST, count(text, policy.substring("first:".length())));
    }
    if (policy.startsWith("sample:")) {
      return new CallPolicy(Kind.SAMPLE, count(text, policy.substring("sample:".length())));
    }
    throw new IllegalArgumentException("calls must be " + ACCEPTED + ", but was '" + text + "'");
  }

  private static long count(String text, String number) {
    try {
      long count = Long.parseLong(number.strip());
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "calls must be " + ACCEPTED + ", but was '" + text + "'", e);
    }
    throw new IllegalArgumentException("calls must keep at least one, but was '" + text + "'");
  }

  /** Whether the call with this number, counted from 1, is kept. */
  public boolean keeps(long number) {
    return kind == Kind.ALL || (kind == Kind.FIRST ? number <= count : (number - 1) % count == 0);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case ALL -> "all";
      case FIRST -> "first: " + count;
      case SAMPLE -> "sample: " + count;
    };
  }
}
