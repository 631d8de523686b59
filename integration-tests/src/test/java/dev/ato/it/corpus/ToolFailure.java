package dev.ato.it.corpus;

/** A program failed; the message is the first line in which it says why. */
final class ToolFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ToolFailure(String message) {
    super(message);
  }
}
