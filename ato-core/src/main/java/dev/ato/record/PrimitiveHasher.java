package dev.ato.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Hashes primitive values as {@link ValueDigester} does, for one thread: what that keeps for all
 * threads costs each value an exchange with memory barriers, half as much again as the hash itself.
 */
final class PrimitiveHasher {

  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** How many bytes each kind of value has, by its tag. */
  private static final int[] SIZES = {0, 0, 0, 1, 2, 2, 4, 8, 4, 8};

  private static final int TRUE = 2;

  private final MessageDigest sha256 = Sha256.newDigest();
  private final byte[] content;
  private final int start;
  private final byte[] hash = new byte[Sha256.BYTES];

  PrimitiveHasher() {
    byte[] scheme = ValueDigester.SCHEME.getBytes(US_ASCII);
    start = scheme.length;
    content = Arrays.copyOf(scheme, start + 1 + Long.BYTES);
  }

  /** Puts the four words of the value's hash into {@code words} from {@code position} on. */
  void hash(int kind, long bits, long[] words, int position) {
    boolean isTrue = kind == PrimitiveKind.BOOLEAN && bits != 0;
    content[start] = (byte) (isTrue ? TRUE : kind);
    LITTLE.set(content, start + 1, bits);
    sha256.update(content, 0, start + 1 + SIZES[kind]);
    try {
      sha256.digest(hash, 0, hash.length);
    } catch (DigestException e) {
      throw new IllegalStateException("a SHA-256 value has 32 bytes", e);
    }
    for (int i = 0; i < Sha256.BYTES / Long.BYTES; i++) {
      words[position + i] = (long) BIG.get(hash, i * Long.BYTES);
    }
  }
}
