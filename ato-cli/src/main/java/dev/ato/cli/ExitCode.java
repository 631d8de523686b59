package dev.ato.cli;

/** What the exit code of {@code ato} says; that of {@code ato run} is the program's own. */
final class ExitCode {

  /** All went well; where two things are compared, they are the same. */
  static final int FINE = 0;

  /** What was compared differs. */
  static final int DIFFERENT = 1;

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** It was understood but could not be done. */
  static final int FAILURE = 3;

  private ExitCode() {}
}
