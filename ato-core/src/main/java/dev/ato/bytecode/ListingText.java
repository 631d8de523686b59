package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.bytecode.flow.Lines;

/** The lines of a listing, those of a lambda's body indented under the lambda. */
final class ListingText implements Lines {

  /** Lambda bodies can repeat each other without end in a few bytes of class file. */
  static final int LONGEST = 1 << 23;

  private static final int LIKELY_LENGTH = 400;

  private final StringBuilder text = new StringBuilder(LIKELY_LENGTH);
  private int depth;

  void line(String line) {
    indented(depth).append(line);
    end();
  }

  /** Lines that are indented already, each with its end. */
  void append(String lines) {
    text.append(lines);
    if (text.length() > LONGEST) {
      throw tooLong();
    }
  }

  /** A line that names a place, half an indentation to the left of the instructions. */
  void label(String name) {
    text.append("  ".repeat(Math.max(0, depth - 1))).append(name).append(":\n");
  }

  /** A line of a graph: what stands at its margin is a place. */
  @Override
  public StringBuilder begin() {
    return indented(depth - 1);
  }

  @Override
  public void end() {
    text.append('\n');
    if (text.length() > LONGEST) {
      throw tooLong();
    }
  }

  /** How long it is by now. */
  int length() {
    return text.length();
  }

  /** Takes back what was written since it had a length. */
  void shorten(int length) {
    text.setLength(length);
  }

  private StringBuilder indented(int indentation) {
    for (int i = 0; i < indentation; i++) {
      text.append("  ");
    }
    return text;
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
