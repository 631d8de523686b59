package dev.ato.journal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes the fields of events: whole numbers in groups of seven bits, the lowest first; texts by
 * length and UTF-8.
 */
final class EventOutput {

  private byte[] bytes = new byte[96];
  private int length;

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  EventOutput number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
    return this;
  }

  EventOutput text(String value) {
    byte[] encoded = value.getBytes(UTF_8);
    number(encoded.length);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
    return this;
  }

  EventOutput texts(List<String> values) {
    number(values.size());
    for (String value : values) {
      text(value);
    }
    return this;
  }

  EventOutput words(List<Long> values) {
    number(values.size());
    for (long value : values) {
      word(value);
    }
    return this;
  }

  EventOutput hash(Sha256 hash) {
    word(hash.a());
    word(hash.b());
    word(hash.c());
    word(hash.d());
    return this;
  }

  EventOutput hash(Optional<Sha256> hash) {
    number(hash.isPresent() ? 1 : 0);
    return hash.isPresent() ? hash(hash.get()) : this;
  }

  private void word(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((byte) (value >>> shift));
    }
  }

  private void put(byte value) {
    reserve(1);
    bytes[length++] = value;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
