package dev.ato.it.corpus;

/** A program failed; the message is the first line in which it says why. */
final class ToolFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean unfinished;

  ToolFailure(String message) {
    this(message, false);
  }

  /**
   * A failure.
   *
   * @param unfinished whether the tool was stopped at its work
   */
  ToolFailure(String message, boolean unfinished) {
    super(message);
    this.unfinished = unfinished;
  }

  /** Whether the tool was stopped at its work, so that what it made is of no use. */
  boolean isUnfinished() {
    return unfinished;
  }
}
