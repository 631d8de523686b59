package dev.ato.scope;

import dev.ato.config.ConfigException;

/** Says what is wrong with a view or an argument, and what is accepted, in one line. */
public final class ScopeException extends ConfigException {

  private static final long serialVersionUID = 1L;

  /** An exception with nothing behind it. */
  public ScopeException(String message) {
    super(message);
  }

  /** An exception with its cause. */
  public ScopeException(String message, Throwable cause) {
    super(message, cause);
  }
}
