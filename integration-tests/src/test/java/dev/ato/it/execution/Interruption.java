package dev.ato.it.execution;

/** Ends code that is tried out, where its result would say nothing. */
final class Interruption extends Error {

  private static final long serialVersionUID = 1L;

  Interruption(String why) {
    super(why, null, false, false);
  }
}
