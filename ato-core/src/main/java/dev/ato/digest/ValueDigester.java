package dev.ato.digest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Hashes any Java value by what it says, not by what it is: equal values give equal hashes in every
 * run and on every JDK. The encoding is described to the byte in {@code ato-core/VALUES.md}.
 *
 * <p>No code of the application's is called: fields are read, methods are not. Nothing is thrown.
 * May be used by many threads.
 */
public final class ValueDigester {

  /**
   * The name of the encoding, which is part of every hash. Hashes of two schemes are never
   * compared.
   */
  public static final String SCHEME = "ato-value/2";

  private final Opener opener;
  private final LambdaCode lambdas;
  private final List<ValueEncoder> encoders;
  private final Tolerance tolerance;
  private final Limits limits;
  private final Forms forms;
  private final HashingPool pool;

  /** A digester that reads closed fields with the help of {@code opener}. */
  public ValueDigester(Opener opener) {
    this(opener, LambdaCode.UNKNOWN, List.of(), Tolerance.NONE, Limits.DEFAULT, null);
  }

  private ValueDigester(
      Opener opener,
      LambdaCode lambdas,
      List<ValueEncoder> encoders,
      Tolerance tolerance,
      Limits limits,
      @Nullable Forms forms) {
    this.opener = opener;
    this.lambdas = lambdas;
    this.encoders = List.copyOf(encoders);
    this.tolerance = tolerance;
    this.limits = limits;
    Forms known = forms == null ? new Forms(opener, lambdas, this.encoders) : forms;
    this.forms = known;
    pool = new HashingPool(() -> new ValueHashing(known, tolerance, limits));
  }

  /** The same digester with another tolerance. */
  public ValueDigester with(Tolerance tolerance) {
    return new ValueDigester(opener, lambdas, encoders, tolerance, limits, forms);
  }

  /** The same digester with other limits. */
  public ValueDigester with(Limits limits) {
    return new ValueDigester(opener, lambdas, encoders, tolerance, limits, forms);
  }

  /** The same digester, which asks {@code code} for the code of lambdas. */
  public ValueDigester with(LambdaCode code) {
    return new ValueDigester(opener, code, encoders, tolerance, limits, null);
  }

  /**
   * The same digester with encoders for values of libraries; the first that knows a class counts.
   */
  public ValueDigester with(List<ValueEncoder> encoders) {
    return new ValueDigester(opener, lambdas, encoders, tolerance, limits, null);
  }

  /** The hash of a value, which may be null. */
  public ValueDigest digest(@Nullable Object value) {
    HashWords words = new HashWords();
    String note = digest(value, words);
    return new ValueDigest(words.toSha256(), note);
  }

  /** Hashes a value into {@code into}; the result is the note. */
  public String digest(@Nullable Object value, HashWords into) {
    try {
      int slot = HashingPool.slot();
      ValueHashing hashing = pool.take(slot);
      String note = hashing.hash(value, into);
      pool.giveBack(slot, hashing);
      return note;
    } catch (Throwable failure) {
      // Not even room to say so in the usual way: the caller must not suffer.
      into.set(0, 0, 0, 0);
      return "could not be hashed (" + failure.getClass().getSimpleName() + ")";
    }
  }

  /** Hashes as {@code Boolean}, without allocating. */
  public void digest(boolean value, HashWords into) {
    digest(value ? Tag.TRUE : Tag.FALSE, 0, 0, into);
  }

  /** Hashes as {@code Byte}, without allocating. */
  public void digest(byte value, HashWords into) {
    digest(Tag.BYTE, value, Byte.BYTES, into);
  }

  /** Hashes as {@code Short}, without allocating. */
  public void digest(short value, HashWords into) {
    digest(Tag.SHORT, value, Short.BYTES, into);
  }

  /** Hashes as {@code Character}, without allocating. */
  public void digest(char value, HashWords into) {
    digest(Tag.CHAR, value, Character.BYTES, into);
  }

  /** Hashes as {@code Integer}, without allocating. */
  public void digest(int value, HashWords into) {
    digest(Tag.INT, value, Integer.BYTES, into);
  }

  /** Hashes as {@code Long}, without allocating. */
  public void digest(long value, HashWords into) {
    digest(Tag.LONG, value, Long.BYTES, into);
  }

  /** Hashes as {@code Float}, without allocating. */
  public void digest(float value, HashWords into) {
    digest(Tag.FLOAT, tolerance.bits(value), Float.BYTES, into);
  }

  /** Hashes as {@code Double}, without allocating. */
  public void digest(double value, HashWords into) {
    digest(Tag.DOUBLE, tolerance.bits(value), Double.BYTES, into);
  }

  private void digest(int tag, long bits, int bytes, HashWords into) {
    try {
      int slot = HashingPool.slot();
      ValueHashing hashing = pool.take(slot);
      hashing.hash(tag, bits, bytes, into);
      pool.giveBack(slot, hashing);
    } catch (StackOverflowError | OutOfMemoryError failure) {
      into.set(0, 0, 0, 0);
    }
  }

  /**
   * Whether the value is a future that has no result yet: it is hashed by its result, once that is
   * there.
   */
  public boolean isPending(@Nullable Object value) {
    return value instanceof CompletableFuture<?> && forms.future(value.getClass()).isPending(value);
  }

  /**
   * Runs {@code action} when a pending future completes, on the thread that completes it; false if
   * the value is none, and nothing was done.
   */
  public boolean onCompletion(@Nullable Object value, Runnable action) {
    if (value == null || !isPending(value)) {
      return false;
    }
    forms.future(value.getClass()).onCompletion(value, action);
    return true;
  }
}
