package dev.ato.digest;

import java.util.Arrays;

/**
 * Puts ranges of bytes that lie one behind the other into an order that depends on their content
 * alone: by the number that they are mixed to, without sign; equal numbers by the first bytes that
 * differ. Since the numbers are evenly spread, each is nearly in place once it is put where its
 * first bits say.
 */
final class Ranges {

  private final byte[] bytes;
  private final int[] starts;
  private final int first;
  private final int count;
  private final long[] keys;

  private Ranges(byte[] bytes, int[] starts, int first, int count) {
    this.bytes = bytes;
    this.starts = starts;
    this.first = first;
    this.count = count;
    keys = new long[count];
    for (int i = 0; i < count; i++) {
      // So that numbers with a sign are in the order of those without.
      keys[i] = Mixing.of(bytes, start(i), start(i + 1)) ^ Long.MIN_VALUE;
    }
  }

  /**
   * Sorts {@code count} ranges.
   *
   * @param starts from {@code first} on: where each begins, then where the last ends
   */
  static void sort(byte[] bytes, int[] starts, int first, int count) {
    if (count > 1) {
      new Ranges(bytes, starts, first, count).sort();
    }
  }

  private void sort() {
    int[] order = byFirstBits();
    boolean moved = false;
    for (int i = 0; i < count; i++) {
      int range = order[i];
      int at = i;
      for (; at > 0 && compare(order[at - 1], range) > 0; at--) {
        order[at] = order[at - 1];
      }
      order[at] = range;
    }
    for (int i = 0; i < count && !moved; i++) {
      moved = order[i] != i;
    }
    if (moved) {
      rearrange(order);
    }
  }

  /** Counts how many ranges each group of first bits has, and places them one behind the other. */
  private int[] byFirstBits() {
    int[] order = new int[count];
    if (count < 16) {
      for (int i = 0; i < count; i++) {
        order[i] = i;
      }
      return order;
    }
    int shift = Integer.numberOfLeadingZeros(count) + 32;
    int[] next = new int[(1 << (Long.SIZE - shift)) + 1];
    for (long key : keys) {
      next[group(key, shift) + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    for (int i = 0; i < count; i++) {
      order[next[group(keys[i], shift)]++] = i;
    }
    return order;
  }

  private static int group(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift);
  }

  private int compare(int one, int other) {
    if (keys[one] != keys[other]) {
      return keys[one] < keys[other] ? -1 : 1;
    }
    return Arrays.compareUnsigned(
        bytes, start(one), start(one + 1), bytes, start(other), start(other + 1));
  }

  private int start(int range) {
    return starts[first + range];
  }

  private void rearrange(int[] order) {
    byte[] sorted = new byte[start(count) - start(0)];
    int at = 0;
    for (int range : order) {
      int length = start(range + 1) - start(range);
      System.arraycopy(bytes, start(range), sorted, at, length);
      at += length;
    }
    System.arraycopy(sorted, 0, bytes, start(0), at);
  }
}
