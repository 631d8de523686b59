package dev.ato.record;

import org.jspecify.annotations.Nullable;

/** What of a returned value is fingerprinted. */
@FunctionalInterface
public interface Inspector {

  /** The whole value. */
  Inspector WHOLE = value -> value;

  /**
   * The part of the value that counts.
   *
   * @throws HookException if it cannot be told
   */
  @Nullable Object inspect(@Nullable Object value) throws HookException;
}
