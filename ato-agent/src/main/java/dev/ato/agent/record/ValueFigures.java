package dev.ato.agent.record;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of a value that stand for it. */
final class ValueFigures {

  private ValueFigures() {}

  /** How many elements it has; the value itself if it has none, or only its own code knows. */
  static @Nullable Object size(@Nullable Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof Collection<?> collection && isOfTheJdk(value)) {
      return collection.size();
    }
    if (value instanceof Map<?, ?> map && isOfTheJdk(value)) {
      return map.size();
    }
    return value != null && value.getClass().isArray() ? Array.getLength(value) : value;
  }

  /**
   * Of an array or collection of numbers their count, mean, least and greatest, and how many are
   * NaN, which count for none of the others; any other value itself.
   */
  static @Nullable Object summary(@Nullable Object value) {
    Object numbers =
        value instanceof Collection<?> collection && isOfTheJdk(value)
            ? collection.toArray()
            : value;
    if (numbers == null || !numbers.getClass().isArray()) {
      return value;
    }
    long nans = 0;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    int length = Array.getLength(numbers);
    for (int i = 0; i < length; i++) {
      if (!(Array.get(numbers, i) instanceof Number number) || !isOfTheJdk(number)) {
        return value;
      }
      double each = number.doubleValue();
      if (Double.isNaN(each)) {
        nans++;
      } else {
        sum += each;
        least = Math.min(least, each);
        greatest = Math.max(greatest, each);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("count", length);
    figures.put("mean", length == nans ? Double.NaN : sum / (length - nans));
    figures.put("min", length == nans ? Double.NaN : least);
    figures.put("max", length == nans ? Double.NaN : greatest);
    figures.put("NaN", nans);
    return figures;
  }

  private static boolean isOfTheJdk(Object value) {
    String type = value.getClass().getName();
    return type.startsWith("java.util.") || type.startsWith("java.lang.");
  }
}
