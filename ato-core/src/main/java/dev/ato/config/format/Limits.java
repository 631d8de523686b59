package dev.ato.config.format;

/** What a config file may cost, so that a hostile one is an error and not an outage. */
final class Limits {

  /** Levels of lists and trees, the top included: as many as {@code ADict} itself accepts. */
  static final int NESTING = 200;

  /** Levels that tomlj accepts. */
  static final int TOML_NESTING = 128;

  /** Bytes of a file. */
  static final int BYTES = 64 << 20;

  /** Values of a file once its aliases are followed. */
  static final int VALUES = 5_000_000;

  private Limits() {}
}
