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

  /** An encoding that is longer than {@link Hashing#LONGEST_IN_LINE}, by its SHA-256. */
  static final int LONG_ENCODING = 30;

  /** A value that contains itself in very many ways. */
  static final int KNOT = 31;

  /** A value of which only the type counts. */
  static final int OPAQUE = 32;

  /** A value that the limits did not reach. */
  static final int CUT = 33;

  /** Within a knot: a part that stands elsewhere. */
  static final int PART = 34;

  /** Elements without an order that is not a set's: a queue by priority, the values of a map. */
  static final int BAG = 35;

  /** A buffer: its kind, then what remains to be read. */
  static final int BUFFER = 36;

  /** A future: what it came to. */
  static final int FUTURE = 37;

  /** A lambda or method reference: its code or its class, then what it captured. */
  static final int LAMBDA = 38;

  /** A value of a library, as its encoder says. */
  static final int ENCODED = 39;

  /** A view of the JDK's around a collection of the application's: what it shows is not asked. */
  static final int VIEW = 40;

  /** An object within itself: how many steps further out it stands. */
  static final int CYCLE = 41;

  private Tag() {}
}
