package dev.ato.digest;

import java.security.MessageDigest;

/**
 * Takes the encoding of one value and hashes it: numbers big-endian, texts as UTF-16 with their
 * length in front.
 */
final class Sink {

  private static final int BUFFER = 4 << 10;

  private final MessageDigest digest = Sha256.newDigest();
  private final byte[] buffer = new byte[BUFFER];
  private int length;

  Sink tag(int tag) {
    reserve(1);
    buffer[length++] = (byte) tag;
    return this;
  }

  Sink shortValue(int value) {
    reserve(2);
    buffer[length++] = (byte) (value >> 8);
    buffer[length++] = (byte) value;
    return this;
  }

  Sink intValue(int value) {
    shortValue(value >> 16);
    return shortValue(value);
  }

  Sink longValue(long value) {
    intValue((int) (value >> 32));
    return intValue((int) value);
  }

  /** Every NaN is one value; the two zeros are two. */
  Sink floatValue(float value) {
    return intValue(Float.floatToIntBits(value));
  }

  /** Every NaN is one value; the two zeros are two. */
  Sink doubleValue(double value) {
    return longValue(Double.doubleToLongBits(value));
  }

  /** Lone surrogates are kept, which UTF-8 would lose. */
  Sink text(CharSequence text) {
    intValue(text.length());
    for (int i = 0; i < text.length(); i++) {
      shortValue(text.charAt(i));
    }
    return this;
  }

  Sink bytes(byte[] bytes) {
    flush();
    digest.update(bytes);
    return this;
  }

  Sink hash(Sha256 hash) {
    return longValue(hash.a()).longValue(hash.b()).longValue(hash.c()).longValue(hash.d());
  }

  /** The hash of what was taken since the last time; the sink is then as new. */
  Sha256 finish() {
    flush();
    return Sha256.read(digest.digest(), 0);
  }

  /** Forgets what was taken. */
  void reset() {
    length = 0;
    digest.reset();
  }

  private void reserve(int more) {
    if (length + more > BUFFER) {
      flush();
    }
  }

  private void flush() {
    digest.update(buffer, 0, length);
    length = 0;
  }
}
