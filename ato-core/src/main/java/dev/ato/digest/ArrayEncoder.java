package dev.ato.digest;

import java.nio.ByteBuffer;

/** Encodes arrays of primitive values: the type of the elements, the length, the elements. */
final class ArrayEncoder {

  private static final int CHUNK = 1024;

  private ArrayEncoder() {}

  /** Encodes {@code array} if it is one of primitive values. */
  static boolean encode(Object array, Sink out) {
    if (array instanceof byte[] bytes) {
      head(out, "byte", bytes.length).bytes(bytes);
    } else if (array instanceof double[] values) {
      encode(values, head(out, "double", values.length));
    } else if (array instanceof int[] values) {
      encode(values, head(out, "int", values.length));
    } else if (array instanceof long[] values) {
      encode(values, head(out, "long", values.length));
    } else if (array instanceof float[] values) {
      encode(values, head(out, "float", values.length));
    } else {
      return encodeRare(array, out);
    }
    return true;
  }

  private static boolean encodeRare(Object array, Sink out) {
    if (array instanceof char[] values) {
      head(out, "char", values.length);
      for (char value : values) {
        out.shortValue(value);
      }
    } else if (array instanceof short[] values) {
      head(out, "short", values.length);
      for (short value : values) {
        out.shortValue(value);
      }
    } else if (array instanceof boolean[] values) {
      head(out, "boolean", values.length);
      for (boolean value : values) {
        out.tag(value ? Tag.TRUE : Tag.FALSE);
      }
    } else {
      return false;
    }
    return true;
  }

  static Sink head(Sink out, String elementType, int length) {
    return out.tag(Tag.ARRAY).text(elementType).intValue(length);
  }

  private static void encode(double[] values, Sink out) {
    for (int from = 0; from < values.length; from += CHUNK) {
      int to = Math.min(values.length, from + CHUNK);
      ByteBuffer chunk = ByteBuffer.allocate(Double.BYTES * (to - from));
      for (int i = from; i < to; i++) {
        chunk.putLong(Double.doubleToLongBits(values[i]));
      }
      out.bytes(chunk.array());
    }
  }

  private static void encode(long[] values, Sink out) {
    for (int from = 0; from < values.length; from += CHUNK) {
      int to = Math.min(values.length, from + CHUNK);
      ByteBuffer chunk = ByteBuffer.allocate(Long.BYTES * (to - from));
      for (int i = from; i < to; i++) {
        chunk.putLong(values[i]);
      }
      out.bytes(chunk.array());
    }
  }

  private static void encode(int[] values, Sink out) {
    for (int value : values) {
      out.intValue(value);
    }
  }

  private static void encode(float[] values, Sink out) {
    for (float value : values) {
      out.floatValue(value);
    }
  }
}
