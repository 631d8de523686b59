package dev.ato.it.execution;

/** What executed code calls: it may take so many steps, and there are things it may not do. */
public final class Steps {

  private static final long MOST = 200_000;

  private static long left = MOST;

  private Steps() {}

  /** Begins to count anew. */
  static void begin() {
    left = MOST;
  }

  /** Counts a call or a round of a loop. */
  public static void step() {
    if (--left < 0) {
      throw new Interruption("it takes more than " + MOST + " steps");
    }
  }

  /** Stands before what code that is merely tried out must not do. */
  public static void forbid() {
    throw new Interruption("it reaches out of its sandbox");
  }
}
