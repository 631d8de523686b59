package dev.ato;

/**
 * The root of what ato throws on purpose: its message alone tells a user what was wrong and what is
 * accepted.
 */
public class AtoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception with nothing behind it. */
  public AtoException(String message) {
    super(message);
  }

  /** An exception with its cause. */
  public AtoException(String message, Throwable cause) {
    super(message, cause);
  }
}
