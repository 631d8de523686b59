package dev.ato.build;

import dev.ato.digest.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks behind equal fingerprints, in classes whose bytes differ. */
final class Wardrobe {

  private final Map<String, Map<String, Sha256>> older = new HashMap<>();
  private final Map<String, Map<String, Sha256>> newer = new HashMap<>();

  /** Whether a method of one logic and one name wears other clothes. */
  boolean isDressed(MethodPair pair) {
    return !pair.before().owner().hash().equals(pair.after().owner().hash())
        && !plain(pair.before(), older).equals(plain(pair.after(), newer));
  }

  private static Optional<Sha256> plain(BuildMethod method, Map<String, Map<String, Sha256>> read) {
    MethodKey key = method.key();
    return Optional.ofNullable(
        read.computeIfAbsent(key.owner(), owner -> method.owner().plainHashes()).get(key.member()));
  }
}
