package dev.ato.record;

import java.util.function.BinaryOperator;

/**
 * How much of a result is shown.
 *
 * @param elements how many elements of an array, list or map; 0 for nothing at all
 * @param mask hides secrets: takes a name, which may be empty, and the text under it
 */
public record Previewing(int elements, BinaryOperator<String> mask) {

  /** Nothing is shown. */
  public static final Previewing NONE = new Previewing(0, (name, text) -> text);
}
