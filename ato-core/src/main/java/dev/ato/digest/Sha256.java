package dev.ato.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 value (FIPS 180-4): 32 bytes, held as four big-endian words so that it compares by
 * value.
 */
public record Sha256(long a, long b, long c, long d) implements Comparable<Sha256> {

  /** The length of the value in bytes. */
  public static final int BYTES = 32;

  /** The hash of {@code bytes}. */
  public static Sha256 of(byte[] bytes) {
    return read(newDigest().digest(bytes), 0);
  }

  /** The hash of the UTF-8 encoding of {@code text}. */
  public static Sha256 ofUtf8(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** The value that stands in {@code bytes} from {@code offset} on. */
  public static Sha256 read(byte[] bytes, int offset) {
    ByteBuffer words = ByteBuffer.wrap(bytes, offset, BYTES);
    return new Sha256(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }

  /**
   * The value written as 64 hex digits.
   *
   * @throws IllegalArgumentException if {@code hex} is anything else
   */
  public static Sha256 parse(String hex) {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException(
          "a SHA-256 value has 64 hex digits, but \"" + hex + "\" has " + hex.length());
    }
    return read(HexFormat.of().parseHex(hex), 0);
  }

  /** A fresh digest, for what is hashed piece by piece; {@link #read} takes its result. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The 32 bytes of the value, a fresh array. */
  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(a).putLong(b).putLong(c).putLong(d).array();
  }

  /** The value as 64 lower-case hex digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** The first twelve hex digits: enough for a person to tell two values apart. */
  public String abbreviated() {
    return hex().substring(0, 12);
  }

  @Override
  public int compareTo(Sha256 other) {
    int order = Long.compareUnsigned(a, other.a);
    if (order == 0) {
      order = Long.compareUnsigned(b, other.b);
    }
    if (order == 0) {
      order = Long.compareUnsigned(c, other.c);
    }
    return order != 0 ? order : Long.compareUnsigned(d, other.d);
  }

  @Override
  public String toString() {
    return hex();
  }
}
