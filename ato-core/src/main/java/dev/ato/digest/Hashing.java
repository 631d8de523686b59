package dev.ato.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;

/** SHA-256 over ranges of bytes, without allocating. */
final class Hashing {

  /** A longer encoding stands as its hash, so that what is shared is never written out often. */
  static final int LONGEST_IN_LINE = 1024;

  /** Elements in order stand in runs; one that is longer stands as its hash. */
  static final int LONGEST_RUN = 4096;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final MessageDigest digest = Sha256.newDigest();
  private final byte[] hash = new byte[Sha256.BYTES];

  void update(byte[] bytes, int from, int count) {
    digest.update(bytes, from, count);
  }

  /** Replaces what was written since {@code from} by its hash if it is long. */
  void fold(Bytes bytes, int from) {
    if (bytes.length - from > LONGEST_IN_LINE) {
      replace(bytes, from);
    }
  }

  /** Ends a run of elements if it is long; the result is where the run at hand begins. */
  int foldRun(Bytes bytes, int from) {
    if (bytes.length - from > LONGEST_RUN) {
      replace(bytes, from);
      return bytes.length;
    }
    return from;
  }

  private void replace(Bytes bytes, int from) {
    update(bytes.data, from, bytes.length - from);
    bytes.length = from;
    finish(bytes);
  }

  /** Writes the hash of what was given since the last time, as what stands for a long encoding. */
  void finish(Bytes out) {
    out.reserve(1 + Sha256.BYTES);
    out.data[out.length++] = Tag.LONG_ENCODING;
    finish(out.data, out.length);
    out.length += Sha256.BYTES;
  }

  void finish(HashWords words) {
    finish(hash, 0);
    words.set(
        (long) WORDS.get(hash, 0),
        (long) WORDS.get(hash, 8),
        (long) WORDS.get(hash, 16),
        (long) WORDS.get(hash, 24));
  }

  /** Forgets what was given since the last time. */
  void reset() {
    digest.reset();
  }

  private void finish(byte[] out, int at) {
    try {
      digest.digest(out, at, Sha256.BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("there is room for 32 bytes", e);
    }
  }
}
