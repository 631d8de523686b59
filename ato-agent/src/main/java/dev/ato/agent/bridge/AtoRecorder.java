package dev.ato.agent.bridge;

import org.jspecify.annotations.Nullable;

/** Takes what woven methods report; a site is the number under which a method was woven. */
public abstract class AtoRecorder {

  /** For the engine, whose recorder is the only one. */
  protected AtoRecorder() {}

  /**
   * A call has begun.
   *
   * @param arguments the arguments, boxed, or null if this site does not report them
   * @return a token that the end of the call hands back; 0 for a call whose end is of no interest
   */
  public abstract long entered(int site, @Nullable Object @Nullable [] arguments);

  /** A call has returned {@code value}, boxed, null for {@code void}. */
  public abstract void returned(int site, long token, @Nullable Object value);

  /** A call has ended with an exception. */
  public abstract void threw(int site, long token, Throwable thrown);
}
