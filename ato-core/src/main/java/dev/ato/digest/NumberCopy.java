package dev.ato.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Copies a range of an array of primitive values to bytes, in bulk where that is possible. */
@FunctionalInterface
interface NumberCopy {

  /** The bits of the greatest double that is no NaN. */
  long INFINITY = 0x7ff0000000000000L;

  /** Writes numbers as the bytes have them. */
  VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Copies {@code count} elements to {@code at}; the result is how many bytes they are. */
  int copy(Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance);

  static NumberCopy of(Class<?> arrayType) {
    return switch (arrayType.descriptorString()) {
      case "[B" -> NumberCopy::bytes;
      case "[Z" -> NumberCopy::booleans;
      case "[S" -> NumberCopy::shorts;
      case "[C" -> NumberCopy::chars;
      case "[I" -> NumberCopy::ints;
      case "[J" -> NumberCopy::longs;
      case "[F" -> NumberCopy::floats;
      default -> NumberCopy::doubles;
    };
  }

  private static int bytes(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    target.put(at, (byte[]) array, from, count);
    return count;
  }

  private static int booleans(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    boolean[] values = (boolean[]) array;
    for (int i = 0; i < count; i++) {
      target.put(at + i, (byte) (values[from + i] ? Tag.TRUE : Tag.FALSE));
    }
    return count;
  }

  private static int shorts(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    target.position(at).asShortBuffer().put((short[]) array, from, count);
    return Short.BYTES * count;
  }

  private static int chars(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    target.position(at).asCharBuffer().put((char[]) array, from, count);
    return Character.BYTES * count;
  }

  private static int ints(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    target.position(at).asIntBuffer().put((int[]) array, from, count);
    return Integer.BYTES * count;
  }

  private static int longs(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    target.position(at).asLongBuffer().put((long[]) array, from, count);
    return Long.BYTES * count;
  }

  private static int floats(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    float[] values = (float[]) array;
    target.position(at).asFloatBuffer().put(values, from, count);
    boolean exact = tolerance.isNone();
    for (int i = 0; i < count; i++) {
      float value = values[from + i];
      // Only what is not copied as it is: NaNs have many bit patterns.
      if (Float.isNaN(value) || !exact) {
        target.putInt(at + Float.BYTES * i, tolerance.bits(value));
      }
    }
    return Float.BYTES * count;
  }

  private static int doubles(
      Object array, int from, int count, ByteBuffer target, int at, Tolerance tolerance) {
    double[] values = (double[]) array;
    if (tolerance.isNone() && rawDoubles(values, from, count, target, at)) {
      return Double.BYTES * count;
    }
    for (int i = 0; i < count; i++) {
      target.putLong(at + Double.BYTES * i, tolerance.bits(values[from + i]));
    }
    return Double.BYTES * count;
  }

  /** Copies the bits as they are; false if a NaN is among them, which have many bit patterns. */
  private static boolean rawDoubles(
      double[] values, int from, int count, ByteBuffer target, int at) {
    byte[] bytes = target.array();
    int begin = target.arrayOffset() + at;
    long negativeIfNan = 0;
    for (int i = 0; i < count; i++) {
      long bits = Double.doubleToRawLongBits(values[from + i]);
      negativeIfNan |= INFINITY - (bits & Long.MAX_VALUE);
      LONGS.set(bytes, begin + Double.BYTES * i, bits);
    }
    return negativeIfNan >= 0;
  }
}
