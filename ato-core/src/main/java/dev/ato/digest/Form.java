package dev.ato.digest;

/** How the values of one class are encoded; decided once for each class. */
abstract class Form {

  /**
   * Whether its values have no parts of their own but large ones: such a value stands in line and
   * is not looked up.
   */
  final boolean leaf;

  Form(boolean leaf) {
    this.leaf = leaf;
  }

  /** Writes a value; its parts are only named, in the order in which they stand. */
  abstract void write(Object value, Encoding out) throws Throwable;

  /** Whether a leaf is large enough to be looked up. */
  boolean isLarge(Object value) {
    return false;
  }
}
