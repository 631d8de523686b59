package dev.ato.cli.answer;

import dev.ato.AtoException;

/** Says in one line why a command line cannot be meant. */
public final class UsageException extends AtoException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
