package dev.ato.listing;

/** A part of a line that means one thing; the pieces of a line put together are the line. */
record Piece(Kind kind, String text) {

  /** What a piece means. */
  enum Kind {
    /** What a method or lambda body is given and gives: {@code static (int): int}. */
    HEAD,
    /** A place: {@code L0}. */
    LABEL,
    /** Where control goes: {@code goto}, {@code return}. */
    FLOW,
    /** A key of a switch: {@code case 4}. */
    KEY,
    /** What a handler catches: {@code catch a.B}. */
    GUARD,
    /** A call of a method, or a lambda: {@code invoke a.B.c(): int}. */
    CALL,
    /** A field that is read or written: {@code get a.B.c: int}. */
    FIELD,
    /** A type that is cast to, made or asked for: {@code cast to a.B}. */
    TYPE,
    /** {@code 0.5d}. */
    CONSTANT,
    /** {@code +}. */
    OPERATOR,
    /** What a step or the method is given: {@code p0}, {@code v3}. */
    VALUE,
    /** A step that uses no name: {@code array length}. */
    STEP,
    /** What stands between the others. */
    GLUE
  }

  /** Whether it is numbered by first use, so that it says nothing by itself. */
  boolean isNumbered() {
    return kind == Kind.LABEL
        || (kind == Kind.VALUE && text.charAt(0) != 'p' && !text.equals("this"));
  }

  /** The text, its number blotted out if it is numbered by first use. */
  String masked() {
    return isNumbered() ? "#" : text;
  }
}
