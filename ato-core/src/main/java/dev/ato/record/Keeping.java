package dev.ato.record;

/**
 * Which calls of a method are kept one by one: the first ones, and of those after them each
 * how-many-th or a sample of one size.
 *
 * @param first how many are kept from the beginning
 * @param stride of the calls after those each how-many-th is kept; 0 for none
 * @param reservoir how many calls are kept as a sample of those after the first; 0 for none
 */
public record Keeping(long first, long stride, int reservoir) {

  /** Every call is kept. */
  public static final Keeping ALL = new Keeping(Long.MAX_VALUE, 0, 0);
}
