package dev.ato.config;

import org.jspecify.annotations.Nullable;

/**
 * One write to a tree as an editor saw it: of a single leaf, for a write of a whole tree is told
 * leaf by leaf. A leaf is anything but a tree with keys.
 *
 * @param path the leaf
 * @param value what was written, with its origin; of a deletion null with the origin of what
 *     deleted
 * @param kind what the write was meant as
 * @param applied false for a default that found a value in its place, which stays
 */
public record Write(KeyPath path, Value value, Kind kind, boolean applied) {

  /** What a write was meant as. */
  public enum Kind {
    /** The key itself was set. */
    SET,
    /** A tree was merged into this one, and has the key. */
    UPDATE,
    /** A value for a key that has none. */
    DEFAULT,
    /** The key was removed, or another write took its place: {@code a=1} over {@code a.b=2}. */
    DELETE
  }

  /** The value itself. */
  public @Nullable Object plain() {
    return value.plain();
  }
}
