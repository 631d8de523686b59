package dev.ato.digest;

import java.util.Optional;

/**
 * Tells what code stands behind a lambda or a method reference; who knows bytecode implements it.
 */
@FunctionalInterface
public interface LambdaCode {

  /** Knows no code: lambdas then count by the class in which they stand and what they captured. */
  LambdaCode UNKNOWN = lambda -> Optional.empty();

  /** The fingerprint of the code that the object runs, if it can be had; calls none of it. */
  Optional<Sha256> of(Object lambda);
}
