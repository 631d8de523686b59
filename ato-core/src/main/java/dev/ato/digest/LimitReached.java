package dev.ato.digest;

/** Ends the encoding of a value that takes too long; never leaves this package. */
final class LimitReached extends Error {

  private static final long serialVersionUID = 1;

  LimitReached(String message) {
    super(message, null, false, false);
  }
}
