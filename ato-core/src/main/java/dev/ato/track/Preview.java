package dev.ato.track;

import java.util.List;

/**
 * What is shown of a result.
 *
 * @param length how many elements the value has; -1 if it has none, but is one itself
 * @param elements the first elements as text, or the value itself
 * @param parts words of the hashes of the parts of equal size into which the elements are divided;
 *     empty for a value without elements
 */
public record Preview(long length, List<String> elements, List<Long> parts) {

  /** A preview with copies of the lists. */
  public Preview {
    elements = List.copyOf(elements);
    parts = List.copyOf(parts);
  }

  /** The value in a few words: {@code 2.02}, or {@code [1.0, 2.0, ... 1000 elements]}. */
  public String text() {
    if (length < 0) {
      return String.join(", ", elements);
    }
    String more = length > elements.size() ? "... " + length + " elements" : "";
    String shown = String.join(", ", elements);
    return "[" + shown + (shown.isEmpty() || more.isEmpty() ? "" : ", ") + more + "]";
  }

  /** How many elements each part has, save the last, which may have fewer. */
  public long partLength() {
    return parts.isEmpty() ? 0 : (length + parts.size() - 1) / parts.size();
  }
}
