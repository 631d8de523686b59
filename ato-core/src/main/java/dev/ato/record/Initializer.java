package dev.ato.record;

/** Something of the application's that runs before a call. */
@FunctionalInterface
public interface Initializer {

  /** Nothing. */
  Initializer NONE = () -> {};

  /**
   * Does it.
   *
   * @throws HookException if it cannot be done
   */
  void run() throws HookException;
}
