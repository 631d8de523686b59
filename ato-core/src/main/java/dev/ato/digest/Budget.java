package dev.ato.digest;

/** What one value may cost; what is beyond it is cut off and noted. */
final class Budget {

  /** A thread of the application's may have little stack. */
  private static final int DEEPEST = 400;

  /** Some seconds of work. */
  private static final int MOST_PARTS = 4_000_000;

  /**
   * Parts that contain themselves. Each way through a cycle is one more, and there may be more ways
   * than anybody can wait for.
   */
  private static final int MOST_PARTS_OF_CYCLES = 50_000;

  private int parts;
  private int partsOfCycles;

  void spendPart() {
    parts++;
  }

  void spendPartOfCycle() {
    partsOfCycles++;
  }

  /** What forbids one more part at this depth, or an empty text. */
  String beyond(int depth) {
    if (depth >= DEEPEST) {
      return "deeper than " + DEEPEST;
    } else if (partsOfCycles >= MOST_PARTS_OF_CYCLES) {
      return "more than " + MOST_PARTS_OF_CYCLES + " parts of cycles";
    }
    return parts >= MOST_PARTS ? "more than " + MOST_PARTS + " parts" : "";
  }
}
