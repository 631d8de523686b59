package dev.ato.cli.query;

import dev.ato.track.ClassPathEntry;

/** What is said of an entry of the class path. */
final class ClassPathWords {

  private ClassPathWords() {}

  static String line(ClassPathEntry entry) {
    String hash = entry.sha256().map(value -> value.abbreviated()).orElse("not hashed  ");
    return hash + "   " + entry.path();
  }
}
