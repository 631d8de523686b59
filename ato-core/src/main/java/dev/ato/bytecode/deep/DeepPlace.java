package dev.ato.bytecode.deep;

import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * A place that can be reached.
 *
 * @param code the method that it is; empty if it is none, or one that could not be read
 * @param constant the value of a constant, if it is one
 * @param digest of the place and all that it can reach
 * @param ways where it leads
 */
public record DeepPlace(
    Place place,
    Optional<MethodFingerprint> code,
    String constant,
    Sha256 digest,
    List<DeepWay> ways) {

  /** A place with a copy of the list. */
  public DeepPlace {
    ways = List.copyOf(ways);
  }
}
