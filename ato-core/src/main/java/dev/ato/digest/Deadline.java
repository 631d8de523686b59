package dev.ato.digest;

/** When a value must be hashed; the clock is read now and then. */
final class Deadline {

  private static final int BETWEEN_LOOKS = 1024;

  private final long millis;
  private long end;
  private int untilLook;
  private boolean started;

  Deadline(long millis) {
    this.millis = millis;
  }

  void clear() {
    untilLook = BETWEEN_LOOKS;
    started = false;
  }

  /** So much work was done since the last time: parts, or kilobytes. */
  void work(int steps) {
    untilLook -= steps;
    if (untilLook <= 0 && millis > 0) {
      look();
    }
  }

  private void look() {
    untilLook = BETWEEN_LOOKS;
    long now = System.nanoTime();
    if (!started) {
      // The first look is early enough: most values never need the clock.
      started = true;
      end = now + millis * 1_000_000;
    } else if (now - end > 0) {
      throw new LimitReached("more than " + millis + " ms");
    }
  }
}
