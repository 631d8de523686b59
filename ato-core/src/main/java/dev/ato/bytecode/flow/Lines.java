package dev.ato.bytecode.flow;

/** Where the lines of a graph go, one after the other. */
public interface Lines {

  /** Begins a line; what stands at its margin is a place. */
  StringBuilder begin();

  /** Ends the line. */
  void end();

  /** Writes a whole line. */
  default void add(String line) {
    begin().append(line);
    end();
  }
}
