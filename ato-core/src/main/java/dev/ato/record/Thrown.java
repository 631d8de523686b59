package dev.ato.record;

import dev.ato.digest.Sha256;
import java.security.MessageDigest;

/** Parts what was thrown from an equal exception that was returned. */
final class Thrown {

  private Thrown() {}

  /** What a thrown exception adds to the digests of all results: SHA-256 of 1 and its hash. */
  static Sha256 hash(Sha256 ofException) {
    MessageDigest sha256 = Sha256.newDigest();
    sha256.update((byte) 1);
    return Sha256.read(sha256.digest(ofException.bytes()), 0);
  }
}
