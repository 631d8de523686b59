package dev.ato.agent;

/** Says where a text is not the YAML that its reader knows, and what is wrong there. */
public final class YamlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /** An exception about the place at {@code line} and {@code column}, counted from 1. */
  public YamlException(int line, int column, String problem) {
    super(problem);
    this.line = line;
    this.column = column;
  }

  /** The line of the problem. */
  public int line() {
    return line;
  }

  /** The column of the problem. */
  public int column() {
    return column;
  }
}
