package dev.ato.agent.bridge;

import org.jspecify.annotations.Nullable;

/** Takes what woven methods report; a site is the number under which a method was woven. */
public abstract class AtoRecorder {

  /** For the engine, whose recorder is the only one. */
  protected AtoRecorder() {}

  /**
   * A call has begun.
   *
   * @return what the end of the call hands back; null for a call whose end is of no interest
   */
  public abstract @Nullable Object entered(int site);

  /** Whether the arguments of the call are to be told. */
  public abstract boolean wantsArguments(Object call);

  /** The arguments of a call that has just begun, boxed. */
  public abstract void arguments(Object call, @Nullable Object[] arguments);

  /**
   * A call has returned a primitive value.
   *
   * @param kind the type: the tag of its encoding
   * @param bits the value, widened; of a float or double its bits
   */
  public abstract void returned(Object call, int kind, long bits);

  /** A call has returned a reference, null for {@code void}. */
  public abstract void returned(Object call, @Nullable Object value);

  /** A call has ended with an exception. */
  public abstract void threw(Object call, Throwable thrown);
}
