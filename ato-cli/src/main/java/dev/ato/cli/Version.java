package dev.ato.cli;

import java.util.Optional;

/** The version of this command. */
final class Version {

  private Version() {}

  /** The version that the jar's manifest names. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }
}
