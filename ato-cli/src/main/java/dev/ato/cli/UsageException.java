package dev.ato.cli;

import dev.ato.AtoException;

/** Says in one line why a command line cannot be meant. */
final class UsageException extends AtoException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
