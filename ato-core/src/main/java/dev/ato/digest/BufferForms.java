package dev.ato.digest;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import org.jspecify.annotations.Nullable;

/** Buffers: what remains to be read. It is read from a duplicate, so that no position moves. */
final class BufferForms {

  /** Asks a text, maybe of the application's, for each character. */
  private static final String AROUND_TEXT = "java.nio.StringCharBuffer";

  private BufferForms() {}

  static @Nullable Form of(Class<?> type) {
    if (!Buffer.class.isAssignableFrom(type) || type.getName().equals(AROUND_TEXT)) {
      return null;
    } else if (ByteBuffer.class.isAssignableFrom(type)) {
      return form("byte", buffer -> get((ByteBuffer) buffer));
    } else if (CharBuffer.class.isAssignableFrom(type)) {
      return form("char", buffer -> get((CharBuffer) buffer));
    } else if (ShortBuffer.class.isAssignableFrom(type)) {
      return form("short", buffer -> get((ShortBuffer) buffer));
    } else if (IntBuffer.class.isAssignableFrom(type)) {
      return form("int", buffer -> get((IntBuffer) buffer));
    } else if (LongBuffer.class.isAssignableFrom(type)) {
      return form("long", buffer -> get((LongBuffer) buffer));
    } else if (FloatBuffer.class.isAssignableFrom(type)) {
      return form("float", buffer -> get((FloatBuffer) buffer));
    }
    return form("double", buffer -> get((DoubleBuffer) buffer));
  }

  private static Form form(String kind, Remaining remaining) {
    return new PartsForm(
        (value, out) -> {
          out.bytes.byteValue(Tag.BUFFER);
          out.bytes.text(kind);
          out.value(remaining.of((Buffer) value));
        });
  }

  private static Object get(ByteBuffer buffer) {
    byte[] rest = new byte[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  private static Object get(CharBuffer buffer) {
    char[] rest = new char[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  private static Object get(ShortBuffer buffer) {
    short[] rest = new short[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  private static Object get(IntBuffer buffer) {
    int[] rest = new int[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  private static Object get(LongBuffer buffer) {
    long[] rest = new long[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  private static Object get(FloatBuffer buffer) {
    float[] rest = new float[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  private static Object get(DoubleBuffer buffer) {
    double[] rest = new double[buffer.remaining()];
    buffer.duplicate().get(rest);
    return rest;
  }

  /** Copies what remains. */
  @FunctionalInterface
  private interface Remaining {
    Object of(Buffer buffer);
  }
}
