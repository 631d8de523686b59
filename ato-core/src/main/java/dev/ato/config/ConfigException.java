package dev.ato.config;

import dev.ato.AtoException;

/** Says what is wrong with a config: the key, the value, what is accepted, where it came from. */
public class ConfigException extends AtoException {

  private static final long serialVersionUID = 1L;

  /** An exception with nothing behind it. */
  public ConfigException(String message) {
    super(message);
  }

  /** An exception with its cause. */
  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
