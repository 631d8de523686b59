package dev.ato.digest;

import java.util.Arrays;

/** A set of numbers; each can be given another number. */
final class LongTable {

  private long[] keys = new long[0];
  private int[] values = new int[0];
  private boolean holdsZero;
  private int valueOfZero;
  private int size;

  /** Empties the table and makes room. */
  void clear(int capacity) {
    int length = Integer.highestOneBit(Math.max(8, capacity)) * 4;
    if (keys.length < length) {
      keys = new long[length];
      values = new int[length];
    } else {
      Arrays.fill(keys, 0);
    }
    holdsZero = false;
    size = 0;
  }

  void add(long key) {
    if (key == 0) {
      size += holdsZero ? 0 : 1;
      holdsZero = true;
      return;
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
  }

  int size() {
    return size;
  }

  /** The keys in ascending order. */
  long[] sorted() {
    long[] sorted = new long[size];
    int at = holdsZero ? 1 : 0;
    for (long key : keys) {
      if (key != 0) {
        sorted[at++] = key;
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  void set(long key, int value) {
    if (key == 0) {
      valueOfZero = value;
    } else {
      values[slot(key)] = value;
    }
  }

  int get(long key) {
    return key == 0 ? valueOfZero : values[slot(key)];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 16) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
