package dev.ato.config;

/**
 * Is told every write of an {@link ADict.Editor}, in order, on the thread that writes, when the
 * write is done.
 */
@FunctionalInterface
public interface WriteListener {

  /** Listens to nothing. */
  WriteListener NONE = write -> {};

  /** One leaf was written, or deleted, or kept against a default. */
  void written(Write write);
}
