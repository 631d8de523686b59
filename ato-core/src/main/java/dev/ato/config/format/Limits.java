package dev.ato.config.format;

/** What a config file may cost, so that a hostile one is an error and not an outage. */
final class Limits {

  /** Levels of lists and trees; those that {@code ADict} itself accepts are more. */
  static final int NESTING = 150;

  /** Bytes of a file. */
  static final int BYTES = 64 << 20;

  /** Values of a file once its aliases are followed. */
  static final int VALUES = 5_000_000;

  private Limits() {}
}
