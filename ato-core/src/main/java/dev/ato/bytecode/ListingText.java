package dev.ato.bytecode;

import dev.ato.AtoException;

/** The lines of a listing, those of a lambda's body indented under the lambda. */
final class ListingText {

  /** Lambda bodies can repeat each other without end in a few bytes of class file. */
  static final int LONGEST = 1 << 23;

  private final StringBuilder text = new StringBuilder();
  private int depth;

  void line(String line) {
    append("  ".repeat(depth) + line);
  }

  /** A line that names a place, half an indentation to the left of the instructions. */
  void label(String name) {
    text.append("  ".repeat(Math.max(0, depth - 1))).append(name).append(":\n");
  }

  /** A line of a graph: what stands at its margin is a place. */
  void flowLine(String line) {
    append("  ".repeat(depth - 1) + line);
  }

  private void append(String line) {
    text.append(line).append('\n');
    if (text.length() > LONGEST) {
      throw tooLong();
    }
  }

  static AtoException tooLong() {
    return new AtoException("its canonical listing is longer than " + LONGEST + " characters");
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
