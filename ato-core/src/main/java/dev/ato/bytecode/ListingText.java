package dev.ato.bytecode;

import dev.ato.AtoException;

/** The lines of a listing, those of a lambda's body indented under the lambda. */
final class ListingText {

  /** Lambda bodies can repeat each other without end in a few bytes of class file. */
  private static final int LONGEST = 1 << 23;

  private final StringBuilder text = new StringBuilder();
  private int depth;

  void line(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
    if (text.length() > LONGEST) {
      throw new AtoException("its canonical listing is longer than " + LONGEST + " characters");
    }
  }

  /** A line that names a place, half an indentation to the left of the instructions. */
  void label(String name) {
    text.append("  ".repeat(Math.max(0, depth - 1))).append(name).append(":\n");
  }

  void indent() {
    depth++;
  }

  void outdent() {
    depth--;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
