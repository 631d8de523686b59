package dev.ato.record;

import org.jspecify.annotations.Nullable;

/**
 * A call that has been entered and not ended yet; exactly one of the methods that end it is called,
 * on the thread that entered it. None of them throws.
 */
public abstract sealed class OpenCall permits SiteCalls, KeptCall {

  OpenCall() {}

  /** Whether the arguments of this call are to be told. */
  public boolean wantsArguments() {
    return false;
  }

  /** Tells the arguments, as they are before the call uses them. */
  public void arguments(@Nullable Object[] arguments) {}

  /**
   * The call has returned a primitive value.
   *
   * @param kind one of the constants of {@link PrimitiveKind}
   * @param bits the value, widened; of a float or double its bits
   */
  public abstract void returned(int kind, long bits);

  /** The call has returned a reference, null for {@code void}. */
  public abstract void returned(@Nullable Object value);

  /** The call has ended with an exception. */
  public abstract void threw(Throwable thrown);
}
