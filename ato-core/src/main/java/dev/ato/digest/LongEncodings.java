package dev.ato.digest;

import java.util.Arrays;

/** The hashes of the long encodings of one value, by number. */
final class LongEncodings {

  private static final int LENGTH = 1 + Sha256.BYTES;

  private static final int LARGEST_KEPT = 1 << 16;

  private byte[] encodings = new byte[16 * LENGTH];
  private int[] heights = new int[16];
  private int count;

  void clear() {
    count = 0;
    if (encodings.length > LARGEST_KEPT) {
      encodings = new byte[16 * LENGTH];
      heights = new int[16];
    }
  }

  /** The number of what was written since {@code from}, 0 if it is not long. */
  int add(Bytes bytes, int from, int height) {
    if (bytes.length - from != LENGTH || bytes.data[from] != Tag.LONG_ENCODING) {
      return 0;
    }
    if (count == heights.length) {
      encodings = Arrays.copyOf(encodings, 2 * encodings.length);
      heights = Arrays.copyOf(heights, 2 * count);
    }
    System.arraycopy(bytes.data, from, encodings, count * LENGTH, LENGTH);
    heights[count++] = height;
    return count;
  }

  /** How many steps down the deepest part stands. */
  int height(int number) {
    return heights[number - 1];
  }

  void write(int number, Bytes out) {
    out.bytes(encodings, (number - 1) * LENGTH, LENGTH);
  }
}
