package dev.ato.agent;

/** Says where a text is not the YAML that its reader knows, and what is wrong there. */
public final class YamlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final boolean advice;

  /** An exception about the place at {@code line} and {@code column}, counted from 1. */
  public YamlException(int line, int column, String problem) {
    this(line, column, problem, false);
  }

  /** An exception whose message tells how to write it, so that no other can say it better. */
  YamlException(int line, int column, String problem, boolean advice) {
    super(problem);
    this.line = line;
    this.column = column;
    this.advice = advice;
  }

  /** The line of the problem. */
  public int line() {
    return line;
  }

  /** The column of the problem. */
  public int column() {
    return column;
  }

  /** Whether the message tells how to write what was meant. */
  boolean isAdvice() {
    return advice;
  }
}
