package dev.ato.why;

import java.util.Locale;

/** What may differ between two runs, in the order in which it takes effect. */
public enum Category {
  /** The words of the command line after the program. */
  ARGUMENTS,
  /** The application's own configuration. */
  CONFIG,
  /** Files that the program was given, and traced arguments that no traced call produced. */
  INPUTS,
  /** The logic of the traced methods. */
  CODE,
  /** JDK, flags, machine, locale, class path. */
  ENVIRONMENT,
  /** What the traced methods returned or threw, and how the program ended. */
  RESULTS;

  /** The category in lower case, as the command prints it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
