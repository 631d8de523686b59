package dev.ato.track.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The sum of the digests of calls modulo 2^256: it does not depend on the order of the calls, and
 * later calls can be added to it.
 */
final class DigestSum {

  private static final byte[] SCHEME = "ato-calls/1\n".getBytes(UTF_8);

  // Least significant first, each word a digit of 32 bits, so that a carry shows.
  private final long[] digits = new long[8];
  private final MessageDigest sha256 = Sha256.newDigest();

  DigestSum() {}

  /** The sum that {@link #bytes} once gave. */
  static DigestSum of(byte[] bytes) {
    DigestSum sum = new DigestSum();
    sum.add(bytes);
    return sum;
  }

  /** Adds what a call came to: its outcome, its result and, if recorded, its arguments. */
  void add(boolean threw, Sha256 result, Optional<Sha256> arguments) {
    add(hash(threw, result, arguments));
  }

  /** Takes away what was added once. */
  void subtract(boolean threw, Sha256 result, Optional<Sha256> arguments) {
    byte[] bytes = hash(threw, result, arguments);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    add(bytes); // -x is ~x + 1
    byte[] one = new byte[Sha256.BYTES];
    one[one.length - 1] = 1;
    add(one);
  }

  private byte[] hash(boolean threw, Sha256 result, Optional<Sha256> arguments) {
    sha256.update((byte) (threw ? 1 : 0));
    sha256.update(result.bytes());
    arguments.ifPresent(hash -> sha256.update(hash.bytes()));
    return sha256.digest();
  }

  private void add(byte[] bytes) {
    ByteBuffer words = ByteBuffer.wrap(bytes);
    long carry = 0;
    for (int i = 0; i < digits.length; i++) {
      long digit = digits[i] + (words.getInt(4 * (7 - i)) & 0xffff_ffffL) + carry;
      digits[i] = digit & 0xffff_ffffL;
      carry = digit >>> 32;
    }
  }

  /** The sum, 32 bytes, big-endian. */
  byte[] bytes() {
    ByteBuffer words = ByteBuffer.allocate(Sha256.BYTES);
    for (int i = 7; i >= 0; i--) {
      words.putInt((int) digits[i]);
    }
    return words.array();
  }

  /** The digest of {@code count} calls whose values were hashed by {@code encoding}. */
  Sha256 digest(String encoding, long count) {
    sha256.update(SCHEME);
    sha256.update(encoding.getBytes(UTF_8));
    sha256.update(ByteBuffer.allocate(1 + Long.BYTES).putLong(1, count).array());
    return Sha256.read(sha256.digest(bytes()), 0);
  }
}
