package dev.ato.digest;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an array or list of numbers comes to.
 *
 * @param count how many there are, NaNs included
 * @param mean of those that are numbers; NaN if none is
 * @param min the least of them; NaN if none is
 * @param max the greatest of them; NaN if none is
 * @param nans how many are none
 */
public record NumberSummary(long count, double mean, double min, double max, long nans) {

  /**
   * The summary of an array of a primitive numeric type, or of a collection of the JDK's that holds
   * boxed numbers alone; nothing for any other value.
   */
  public static Optional<NumberSummary> of(@Nullable Object value) {
    Object array = value instanceof Collection<?> ? Parts.array(value) : value;
    if (array == null || !array.getClass().isArray() || array instanceof boolean[]) {
      return Optional.empty();
    }
    Sum sum = new Sum();
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      Number number = number(array, i);
      if (number == null) {
        return Optional.empty();
      }
      sum.add(number.doubleValue());
    }
    return Optional.of(sum.summary(length));
  }

  private static @Nullable Number number(Object array, int index) {
    Object element = Array.get(array, index);
    boolean boxed = element instanceof Number && Boxes.contain(element.getClass());
    return boxed ? (Number) element : null;
  }

  /** In order, so that equal values give equal summaries. */
  private static final class Sum {
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private long nans;

    void add(double number) {
      if (Double.isNaN(number)) {
        nans++;
        return;
      }
      sum += number;
      min = Math.min(min, number);
      max = Math.max(max, number);
    }

    NumberSummary summary(long count) {
      long numbers = count - nans;
      return numbers == 0
          ? new NumberSummary(count, Double.NaN, Double.NaN, Double.NaN, nans)
          : new NumberSummary(count, sum / numbers, min, max, nans);
    }
  }
}
