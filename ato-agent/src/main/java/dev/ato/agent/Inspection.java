package dev.ato.agent;

/**
 * What of a value is fingerprinted.
 *
 * @param operand of {@code FIRST} the number, of {@code FIELD} the field, of {@code METHOD} the
 *     static method {@code a.b.Hooks#name}; else empty
 */
public record Inspection(Kind kind, String operand) {

  /** The whole value. */
  public static final Inspection WHOLE = new Inspection(Kind.WHOLE, "");

  /** The ways to look at a value. */
  public enum Kind {
    /** All of it. */
    WHOLE,
    /** The first elements of an array, a collection or a text. */
    FIRST,
    /** Its class alone. */
    TYPE,
    /** One of its fields. */
    FIELD,
    /** How many elements an array, a collection, a map or a text has. */
    SIZE,
    /**
     * Of an array or list of numbers their count, mean, least and greatest, and how many are NaN.
     */
    SUMMARY,
    /** What a static method of the application, Object to Object, makes of it. */
    METHOD
  }

  /**
   * Reads {@code first: n}, {@code type}, {@code size}, {@code summary}, {@code field: name} or
   * {@code a.b.Hooks#method}; empty for the whole value.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Inspection parse(String text) {
    String inspect = text.strip();
    if (inspect.isEmpty()) {
      return WHOLE;
    }
    if (inspect.equals("type")) {
      return new Inspection(Kind.TYPE, "");
    }
    if (inspect.equals("size")) {
      return new Inspection(Kind.SIZE, "");
    }
    if (inspect.equals("summary")) {
      return new Inspection(Kind.SUMMARY, "");
    }
    if (inspect.startsWith("first:")) {
      return new Inspection(Kind.FIRST, number(text, inspect.substring("first:".length()).strip()));
    }
    if (inspect.startsWith("field:")) {
      return new Inspection(Kind.FIELD, inspect.substring("field:".length()).strip());
    }
    return new Inspection(Kind.METHOD, Hook.parse("inspect", inspect));
  }

  private static String number(String text, String number) {
    for (int i = 0; i < number.length(); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        throw notANumber(text);
      }
    }
    if (number.isEmpty() || number.length() > 9) {
      throw notANumber(text);
    }
    return number;
  }

  private static IllegalArgumentException notANumber(String text) {
    return new IllegalArgumentException(
        "inspect must be first: 100, type, size, summary, field: name or a.b.Hooks#method, but was '"
            + text
            + "'");
  }

  @Override
  public String toString() {
    return switch (kind) {
      case WHOLE -> "";
      case FIRST -> "first: " + operand;
      case TYPE -> "type";
      case SIZE -> "size";
      case SUMMARY -> "summary";
      case FIELD -> "field: " + operand;
      case METHOD -> operand;
    };
  }
}
