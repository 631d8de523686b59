package dev.ato.journal;

import java.util.Arrays;

/** Frames on their way to the file. Grows as it is needed, up to what its user allows. */
final class FrameBuffer {

  private static final int SMALLEST = 16 << 10;

  private byte[] bytes = new byte[SMALLEST];
  private int length;

  int length() {
    return length;
  }

  byte[] bytes() {
    return bytes;
  }

  void append(byte[] payload, int checksum) {
    int needed = length + Frame.HEADER + payload.length;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    putInt(payload.length);
    putInt(checksum);
    System.arraycopy(payload, 0, bytes, length, payload.length);
    length += payload.length;
  }

  /** Forgets the content, and the room too if it was an unusual amount. */
  void clear(int usual) {
    length = 0;
    if (bytes.length > usual) {
      bytes = new byte[SMALLEST];
    }
  }

  private void putInt(int value) {
    bytes[length++] = (byte) (value >> 24);
    bytes[length++] = (byte) (value >> 16);
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }
}
