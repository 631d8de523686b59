package dev.ato.digest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers kept for objects, by identity. */
final class IdentityTable {

  private static final int SMALLEST = 64;

  private static final int LARGEST_KEPT = 4096;

  private @Nullable Object[] keys = new Object[SMALLEST];
  private int[] numbers = new int[SMALLEST];
  private int size;

  /** Where the object's number stands, made if need be; until more are made. */
  int slot(Object key) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = find(key);
    if (keys[slot] == null) {
      keys[slot] = key;
      numbers[slot] = 0;
      size++;
    }
    return slot;
  }

  int number(int slot) {
    return numbers[slot];
  }

  void set(int slot, int number) {
    numbers[slot] = number;
  }

  void set(Object key, int number) {
    numbers[find(key)] = number;
  }

  void clear() {
    if (size == 0) {
      return;
    }
    if (keys.length > LARGEST_KEPT) {
      keys = new Object[SMALLEST];
      numbers = new int[SMALLEST];
    } else {
      Arrays.fill(keys, null);
    }
    size = 0;
  }

  private int find(Object key) {
    int mask = keys.length - 1;
    int slot = ((System.identityHashCode(key) * 0x9e3779b9) >>> 7) & mask;
    while (keys[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    @Nullable Object[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new Object[2 * oldKeys.length];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      Object key = oldKeys[i];
      if (key != null) {
        int slot = find(key);
        keys[slot] = key;
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
