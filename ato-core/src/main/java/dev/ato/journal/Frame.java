package dev.ato.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The layout of a journal: {@code ATOJ}, a two-byte version, then frames, each the length of its
 * payload, the payload's CRC-32 (ISO 3309, as in zip files), and the payload; numbers are
 * big-endian.
 */
final class Frame {

  static final int MAGIC = 0x41544f4a;
  static final short VERSION = 1;
  static final int FILE_HEADER = Integer.BYTES + Short.BYTES;
  static final int HEADER = 2 * Integer.BYTES;

  /** Longer payloads are taken for damage. */
  static final int LONGEST = 1 << 28;

  private Frame() {}

  static byte[] fileHeader() {
    return ByteBuffer.allocate(FILE_HEADER).putInt(MAGIC).putShort(VERSION).array();
  }

  // Not CRC-32C: the JDK makes its tables at the first use, which costs a start a millisecond.
  static int checksum(byte[] payload) {
    CRC32 checksum = new CRC32();
    checksum.update(payload, 0, payload.length);
    return (int) checksum.getValue();
  }
}
