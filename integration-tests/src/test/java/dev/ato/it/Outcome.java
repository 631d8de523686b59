package dev.ato.it;

/** How a process ended and what it printed. */
record Outcome(int exitCode, String stdout, String stderr) {

  /** The line of standard output with this number, counted from 1; empty if there are fewer. */
  String line(int number) {
    return stdout.lines().skip(number - 1L).findFirst().orElse("");
  }
}
