package dev.ato.record;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;

/**
 * Hashes primitive values as {@link ValueDigester} does with boxed ones, without making an object.
 * For one thread.
 */
final class PrimitiveHasher {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int TRUE = 2;

  private final MessageDigest sha256 = Sha256.newDigest();
  private final byte[] content;
  private final int start;
  private final byte[] hash = new byte[Sha256.BYTES];

  PrimitiveHasher() {
    byte[] scheme = ValueDigester.SCHEME.getBytes(UTF_16BE);
    start = Integer.BYTES + scheme.length;
    content = new byte[start + 1 + Long.BYTES];
    INTS.set(content, 0, ValueDigester.SCHEME.length());
    System.arraycopy(scheme, 0, content, Integer.BYTES, scheme.length);
  }

  /** Puts the four words of the value's hash into {@code words} from {@code position} on. */
  void hash(int kind, long bits, long[] words, int position) {
    sha256.update(content, 0, encode(kind, bits));
    try {
      sha256.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 value has 32 bytes", e);
    }
    for (int i = 0; i < Sha256.BYTES / Long.BYTES; i++) {
      words[position + i] = (long) LONGS.get(hash, i * Long.BYTES);
    }
  }

  /** Writes the tag and the value behind the scheme's name; gives where they end. */
  private int encode(int kind, long bits) {
    int end = start + 1;
    content[start] = (byte) kind;
    switch (kind) {
      case PrimitiveKind.BOOLEAN -> {
        content[start] = (byte) (bits == 0 ? kind : TRUE);
        return end;
      }
      case PrimitiveKind.BYTE -> {
        content[end] = (byte) bits;
        return end + Byte.BYTES;
      }
      case PrimitiveKind.SHORT, PrimitiveKind.CHAR -> {
        content[end] = (byte) (bits >> 8);
        content[end + 1] = (byte) bits;
        return end + Short.BYTES;
      }
      case PrimitiveKind.INT, PrimitiveKind.FLOAT -> {
        INTS.set(content, end, (int) bits);
        return end + Integer.BYTES;
      }
      default -> {
        LONGS.set(content, end, bits);
        return end + Long.BYTES;
      }
    }
  }
}
