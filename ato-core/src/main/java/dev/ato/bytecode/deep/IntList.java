package dev.ato.bytecode.deep;

import java.util.Arrays;

/** A list of numbers that grows, which is also a stack. */
final class IntList {

  private int[] numbers = new int[4];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int get(int index) {
    return numbers[index];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int last() {
    return numbers[size - 1];
  }

  int removeLast() {
    return numbers[--size];
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
