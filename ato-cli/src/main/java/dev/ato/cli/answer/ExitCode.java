package dev.ato.cli.answer;

/** What the exit code of {@code ato} says; that of {@code ato run} is the program's own. */
public final class ExitCode {

  /** All went well; where two things are compared, they are the same. */
  public static final int FINE = 0;

  /** What was compared differs. */
  public static final int DIFFERENT = 1;

  /** The command line was not understood. */
  public static final int USAGE = 2;

  /** It was understood but could not be done. */
  public static final int FAILURE = 3;

  private ExitCode() {}
}
