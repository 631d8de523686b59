package dev.ato.record;

/** A hook that could not do its work; the message says which and why. */
public final class HookException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A failure with its cause. */
  public HookException(String message, Throwable cause) {
    super(message, cause);
  }
}
