package dev.ato.bytecode.deep;

import dev.ato.digest.Sha256;

/**
 * A change that {@code T#m} reaches, or not: {@code §} in the program is one of two texts, and
 * {@code ¶} the other.
 *
 * @param what what is changed
 * @param program a whole source file
 */
record Change(String what, String before, String after, String program) {

  Sha256 deepBefore() {
    return Programs.deep(program.replace("§", before).replace("¶", after));
  }

  Sha256 deepAfter() {
    return Programs.deep(program.replace("§", after).replace("¶", before));
  }

  @Override
  public String toString() {
    return what;
  }
}
