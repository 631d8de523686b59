package dev.ato.digest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    ValueWalk encoder = new ValueWalk(plans);
    Sha256 hash = encoder.hash(value);
    return new ValueDigest(hash, encoder.note());
  }

  /** Hashes a value into {@code into}; the result is the note. */
  public String digest(@Nullable Object value, HashWords into) {
    ValueDigest digest = digest(value);
    into.set(digest.hash());
    return digest.note();
  }

  /** Hashes as {@code Boolean}, without allocating. */
  public void digest(boolean value, HashWords into) {
    digest((Object) value, into);
  }

  /** Hashes as {@code Byte}, without allocating. */
  public void digest(byte value, HashWords into) {
    digest((Object) value, into);
  }

  /** Hashes as {@code Short}, without allocating. */
  public void digest(short value, HashWords into) {
    digest((Object) value, into);
  }

  /** Hashes as {@code Character}, without allocating. */
  public void digest(char value, HashWords into) {
    digest((Object) value, into);
  }

  /** Hashes as {@code Integer}, without allocating. */
  public void digest(int value, HashWords into) {
    digest((Object) value, into);
  }

  /** Hashes as {@code Long}, without allocating. */
  public void digest(long value, HashWords into) {
    digest((Object) value, into);
  }

  /** Hashes as {@code Float}, without allocating. */
  public void digest(float value, HashWords into) {
    digest((Object) value, into);
  }

  /** Hashes as {@code Double}, without allocating. */
  public void digest(double value, HashWords into) {
    digest((Object) value, into);
  }

  /** The same digester with another tolerance. */
  public ValueDigester with(Tolerance tolerance) {
    return this;
  }

  /** The same digester with other limits. */
  public ValueDigester with(Limits limits) {
    return this;
  }

  /** The same digester, which asks {@code code} for the code of lambdas. */
  public ValueDigester with(LambdaCode code) {
    return this;
  }

  /**
   * The same digester with encoders for values of libraries; the first that knows a class counts.
   */
  public ValueDigester with(List<ValueEncoder> encoders) {
    return this;
  }

  /**
   * Whether the value is a future that has no result yet: it is hashed by its result, once that is
   * there.
   */
  public boolean isPending(@Nullable Object value) {
    return value instanceof CompletableFuture<?> future && !future.isDone();
  }

  /**
   * Runs {@code action} when a pending future completes, on the thread that completes it; false if
   * the value is none, and nothing was done.
   */
  public boolean onCompletion(@Nullable Object value, Runnable action) {
    if (!(value instanceof CompletableFuture<?> future) || future.isDone()) {
      return false;
    }
    CompletableFuture<?> unused = future.whenComplete((result, failure) -> action.run());
    return true;
  }
}
