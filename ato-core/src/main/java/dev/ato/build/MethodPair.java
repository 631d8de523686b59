package dev.ato.build;

import dev.ato.listing.ChangeDescription;

/**
 * A method that both builds have, by this name or another.
 *
 * @param before in the older build
 * @param after in the newer one
 */
public record MethodPair(BuildMethod before, BuildMethod after) {

  /** Whether it has another name, in whatever class. */
  public boolean isRenamed() {
    return !before.key().name().equals(after.key().name());
  }

  /** Whether its class has another name. */
  public boolean isMoved() {
    return !before.key().owner().equals(after.key().owner());
  }

  /** Whether it is where it was, under the same name, with the same types. */
  boolean isInPlace() {
    return before.key().equals(after.key());
  }

  /** What changed from the one to the other, in sentences. */
  public ChangeDescription description() {
    return ChangeDescription.of(before.listing(), after.listing());
  }

  /** Percent of the lines of both listings that they have in common, whatever their order. */
  public int likeness() {
    Lines newer = Lines.of(after.listing());
    return (int) Math.floor(100 * Lines.of(before.listing()).likeness(newer));
  }
}
