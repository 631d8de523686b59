package dev.ato.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow: numbers little-endian, as nearly all machines keep them. */
final class Bytes {

  private static final int SMALLEST = 512;

  /** A buffer that one value made larger than this is not kept for the next. */
  private static final int LARGEST_KEPT = 1 << 20;

  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  byte[] data = new byte[SMALLEST];
  int length;

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
  }

  void clear() {
    length = 0;
    if (data.length > LARGEST_KEPT) {
      data = new byte[SMALLEST];
    }
  }

  void byteValue(int value) {
    reserve(1);
    data[length++] = (byte) value;
  }

  void shortValue(int value) {
    reserve(2);
    SHORTS.set(data, length, (short) value);
    length += 2;
  }

  void intValue(int value) {
    reserve(4);
    INTS.set(data, length, value);
    length += 4;
  }

  void longValue(long value) {
    reserve(8);
    LONGS.set(data, length, value);
    length += 8;
  }

  /** A size in groups of seven bits, the lowest first. */
  void size(int value) {
    reserve(5);
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      data[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    data[length++] = (byte) rest;
  }

  /** The number of UTF-16 units, then each of them. */
  void text(String text) {
    size(text.length());
    units(text, 0, text.length());
  }

  /** Each UTF-16 unit by itself as UTF-8 writes it, so that lone surrogates are kept. */
  void units(String text, int from, int to) {
    reserve(3 * (to - from));
    byte[] out = data;
    int at = length;
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        out[at++] = (byte) unit;
      } else {
        at = wide(unit, out, at);
      }
    }
    length = at;
  }

  private static int wide(char unit, byte[] out, int start) {
    int at = start;
    if (unit < 0x800) {
      out[at++] = (byte) (0xc0 | (unit >> 6));
    } else {
      out[at++] = (byte) (0xe0 | (unit >> 12));
      out[at++] = (byte) (0x80 | ((unit >> 6) & 0x3f));
    }
    out[at++] = (byte) (0x80 | (unit & 0x3f));
    return at;
  }

  void bytes(byte[] bytes, int from, int count) {
    reserve(count);
    System.arraycopy(bytes, from, data, length, count);
    length += count;
  }

  void reserve(int more) {
    if (data.length - length < more) {
      grow(more);
    }
  }

  private void grow(int more) {
    data = Arrays.copyOf(data, Math.max(Math.addExact(length, more), 2 * data.length));
  }
}
