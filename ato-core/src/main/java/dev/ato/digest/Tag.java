package dev.ato.digest;

/**
 * The first byte of every encoded value; a tag keeps its meaning for as long as the scheme keeps
 * its name.
 */
final class Tag {

  static final int NULL = 0;
  static final int FALSE = 1;
  static final int TRUE = 2;
  static final int BYTE = 3;
  static final int SHORT = 4;
  static final int CHAR = 5;
  static final int INT = 6;
  static final int LONG = 7;
  static final int FLOAT = 8;
  static final int DOUBLE = 9;
  static final int STRING = 10;
  static final int ENUM = 11;
  static final int CLASS = 12;

  /** A value of the JDK's with a textual form that says all: its type, then the text. */
  static final int TEXTUAL = 13;

  static final int ARRAY = 20;
  static final int LIST = 21;
  static final int SET = 22;
  static final int MAP = 23;
  static final int QUEUE = 24;

  /**
   * A holder of at most one value, such as Optional or AtomicReference: its type, then the value.
   */
  static final int HOLDER = 25;

  static final int OBJECT = 26;
  static final int THROWABLE = 27;
  static final int PROXY = 28;

  /** A class of the application's that extends a collection: its own fields, then the content. */
  static final int EXTENDED_CONTENT = 29;

  /** A part, by the SHA-256 of its own encoding. */
  static final int PART = 30;

  /** An object that contains the place where it stands: how many steps further out. */
  static final int CYCLE = 31;

  /** A value of which only the type counts. */
  static final int OPAQUE = 32;

  /** A value that the budget did not reach. */
  static final int CUT = 33;

  private Tag() {}
}
