package dev.ato.it.mutation;

/** A class in which one place of one method was changed. */
final class Mutant {

  private final String mutator;
  private final String change;
  private final byte[] classFile;

  /**
   * A changed class.
   *
   * @param mutator the kind of change
   * @param change what was changed, and where
   */
  Mutant(String mutator, String change, byte[] classFile) {
    this.mutator = mutator;
    this.change = change;
    this.classFile = classFile;
  }

  /** The kind of change. */
  String mutator() {
    return mutator;
  }

  /** What was changed, and where. */
  String change() {
    return change;
  }

  /** The changed class. */
  byte[] classFile() {
    return classFile;
  }
}
