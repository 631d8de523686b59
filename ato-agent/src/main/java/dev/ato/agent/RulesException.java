package dev.ato.agent;

/**
 * Says what is wrong with the rules or settings: the place, what stands there and what is accepted,
 * in one line.
 */
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception with nothing behind it. */
  public RulesException(String message) {
    super(message);
  }

  /** An exception with its cause. */
  public RulesException(String message, Throwable cause) {
    super(message, cause);
  }
}
