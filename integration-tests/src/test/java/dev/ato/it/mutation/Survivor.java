package dev.ato.it.mutation;

import dev.ato.it.equivalence.Rule;
import java.util.Optional;

/**
 * A change that no fingerprint noticed.
 *
 * @param method that was changed
 * @param mutator the kind of change
 * @param change what was changed, and where
 * @param rule that shows that the change changed nothing; empty for a miss
 */
record Survivor(String method, String mutator, String change, Optional<Rule> rule) {

  @Override
  public String toString() {
    return method + " | " + mutator + " | " + change;
  }
}
