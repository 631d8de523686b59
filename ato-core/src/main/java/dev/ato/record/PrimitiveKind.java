package dev.ato.record;

import dev.ato.digest.HashWords;
import dev.ato.digest.ValueDigester;
import org.jspecify.annotations.Nullable;

/**
 * The types whose values are handed over without an object, by the tags of their encoding (see
 * {@code VALUES.md}).
 */
public final class PrimitiveKind {

  /** A boolean, its bits 0 or 1. */
  public static final int BOOLEAN = 1;

  /** A byte. */
  public static final int BYTE = 3;

  /** A short. */
  public static final int SHORT = 4;

  /** A char. */
  public static final int CHAR = 5;

  /** An int. */
  public static final int INT = 6;

  /** A long. */
  public static final int LONG = 7;

  /** A float, by {@link Float#floatToIntBits}. */
  public static final int FLOAT = 8;

  /** A double, by {@link Double#doubleToLongBits}. */
  public static final int DOUBLE = 9;

  private PrimitiveKind() {}

  /** Hashes the value as its box would be. */
  static void digest(int kind, long bits, ValueDigester digester, HashWords into) {
    switch (kind) {
      case BOOLEAN -> digester.digest(bits != 0, into);
      case BYTE -> digester.digest((byte) bits, into);
      case SHORT -> digester.digest((short) bits, into);
      case CHAR -> digester.digest((char) bits, into);
      case INT -> digester.digest((int) bits, into);
      case LONG -> digester.digest(bits, into);
      case FLOAT -> digester.digest(Float.intBitsToFloat((int) bits), into);
      case DOUBLE -> digester.digest(Double.longBitsToDouble(bits), into);
      default -> throw new IllegalArgumentException("no kind of primitive is number " + kind);
    }
  }

  /** The value in a box. */
  static Object boxed(int kind, long bits) {
    return switch (kind) {
      case BOOLEAN -> bits != 0;
      case BYTE -> (byte) bits;
      case SHORT -> (short) bits;
      case CHAR -> (char) bits;
      case INT -> (int) bits;
      case LONG -> bits;
      case FLOAT -> Float.intBitsToFloat((int) bits);
      case DOUBLE -> Double.longBitsToDouble(bits);
      default -> throw new IllegalArgumentException("no kind of primitive has the number " + kind);
    };
  }

  /** The kind of a boxed value; 0 if it is something else. */
  static int of(@Nullable Object value) {
    if (value instanceof Integer) {
      return INT;
    } else if (value instanceof Double) {
      return DOUBLE;
    } else if (value instanceof Long) {
      return LONG;
    } else if (value instanceof Boolean) {
      return BOOLEAN;
    } else if (value instanceof Float) {
      return FLOAT;
    } else if (value instanceof Character) {
      return CHAR;
    } else if (value instanceof Byte) {
      return BYTE;
    }
    return value instanceof Short ? SHORT : 0;
  }

  /** The bits of a boxed value of this kind. */
  static long bits(int kind, Object value) {
    return switch (kind) {
      case BOOLEAN -> (Boolean) value ? 1 : 0;
      case CHAR -> (Character) value;
      case FLOAT -> Float.floatToIntBits((Float) value);
      case DOUBLE -> Double.doubleToLongBits((Double) value);
      default -> ((Number) value).longValue();
    };
  }
}
