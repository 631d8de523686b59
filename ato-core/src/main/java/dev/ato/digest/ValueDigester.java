package dev.ato.digest;

import org.jspecify.annotations.Nullable;

/**
 * Hashes any Java value by what it says, not by what it is: equal values give equal hashes in every
 * run and on every JDK. The encoding is described to the byte in {@code ato-core/VALUES.md}.
 *
 * <p>No code of the application's is called: fields are read, methods are not. May be used by many
 * threads.
 */
public final class ValueDigester {

  /**
   * The name of the encoding, which is part of every hash. Hashes of two schemes are never
   * compared.
   */
  public static final String SCHEME = "ato-value/1";

  private final TypePlans plans;

  /** A digester that reads closed fields with the help of {@code opener}. */
  public ValueDigester(Opener opener) {
    plans = new TypePlans(opener);
  }

  /** The hash of a value, which may be null. */
  public ValueDigest digest(@Nullable Object value) {
    ValueEncoder encoder = new ValueEncoder(plans);
    Sha256 hash = encoder.hash(value);
    return new ValueDigest(hash, encoder.note());
  }
}
