package dev.ato.it.execution;

/**
 * A method to execute in both builds.
 *
 * @param type the class, {@code a.b.Outer$Inner}
 * @param method its name and descriptor, {@code score(D)D}
 */
record Task(String type, String method) {

  /** Reads what {@link #toString} gives. */
  static Task parse(String line) {
    int border = line.indexOf('#');
    return new Task(line.substring(0, border), line.substring(border + 1));
  }

  @Override
  public String toString() {
    return type + "#" + method;
  }
}
