package dev.ato.it.execution;

/**
 * What came of a trial.
 *
 * @param telling the rounds in which both builds did something that says anything
 * @param returns those of them in which the method returned
 * @param difference what was different, or an empty text
 */
record Finding(Task task, int telling, int returns, String difference) {

  private static final String SEPARATOR = "\t";

  static Finding agreement(Task task, int telling, int returns) {
    return new Finding(task, telling, returns, "");
  }

  static Finding difference(Task task, long seed, Outcome one, Outcome other) {
    return new Finding(
        task, 1, 0, "seed " + seed + ": " + plain(one.text()) + " / " + plain(other.text()));
  }

  /** A trial that never came to an end. */
  static Finding endless(Task task) {
    return new Finding(task, 0, 0, "");
  }

  /** Reads what {@link #toString} gives. */
  static Finding parse(String line) {
    String[] parts = line.split(SEPARATOR, -1);
    return new Finding(
        Task.parse(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Override
  public String toString() {
    return String.join(SEPARATOR, task + "", telling + "", returns + "", difference);
  }
}
