package dev.ato.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers that bytes are mixed to: for order and for telling apart, never in place of a hash. */
final class Mixing {

  static final long SEED = 0x9e3779b97f4a7c15L;

  private static final long FIRST = 0xbf58476d1ce4e5b9L;
  private static final long SECOND = 0x94d049bb133111ebL;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Mixing() {}

  /** Eight bytes after the other; those that are left over come last, filled up with zeros. */
  static long of(byte[] bytes, int from, int to) {
    long mixed = of(SEED + to - from);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      mixed = of(mixed ^ (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (int i = to - 1; i >= at; i--) {
      rest = (rest << 8) | (bytes[i] & 0xff);
    }
    return of(mixed ^ rest);
  }

  /** The last steps of SplitMix64: each bit of the input changes half of those of the output. */
  static long of(long value) {
    long mixed = (value ^ value >>> 30) * FIRST;
    mixed = (mixed ^ mixed >>> 27) * SECOND;
    return mixed ^ mixed >>> 31;
  }
}
