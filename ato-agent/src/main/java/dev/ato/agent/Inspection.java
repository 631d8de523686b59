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
    /** What a static method of the application, Object to Object, makes of it. */
    METHOD
  }

  /**
   * Reads {@code first: n}, {@code type}, {@code field: name} or {@code a.b.Hooks#method}; empty
   * for the whole value.
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
        "inspect must be first: 100, type, field: name or a.b.Hooks#method, but was '"
            + text
            + "'");
  }

  @Override
  public String toString() {
    return switch (kind) {
      case WHOLE -> "";
      case FIRST -> "first: " + operand;
      case TYPE -> "type";
      case FIELD -> "field: " + operand;
      case METHOD -> operand;
    };
  }
}
