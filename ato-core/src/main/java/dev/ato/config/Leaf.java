package dev.ato.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that ends, and what stands there: anything but a tree with keys. A list is one leaf.
 *
 * @param path the way from the root of the tree that was asked
 */
public record Leaf(KeyPath path, Value value) {

  /** The value itself. */
  public @Nullable Object plain() {
    return value.plain();
  }

  /** Where it was written, if that is known. */
  public Optional<Origin> origin() {
    return value.origin();
  }
}
