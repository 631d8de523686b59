package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.Call;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that one run has more often than the other, whatever their order: same results in
 * another order leave no surplus.
 *
 * <p>Only pairs that differ enter, and what evens out leaves at once, so that threads that raced
 * cost little memory. When too many differ to be held, the surplus is cut, and calls are then taken
 * to differ by their number alone.
 */
final class CallSurplus implements CallWalk.Visitor {

  private static final int MOST = 200_000;

  /** The main thread's number. Its calls have the same numbers in every identical run. */
  private static final int MAIN = 1;

  private final boolean complete;
  private final Map<CallKey, Integer> balance = new HashMap<>();
  private long differingPairs;
  private boolean overflowed;
  private boolean mainOnly = true;

  /**
   * An empty surplus.
   *
   * @param complete whether both runs kept every call; otherwise a call that has no partner is no
   *     difference
   */
  CallSurplus(boolean complete) {
    this.complete = complete;
  }

  @Override
  public void visit(Optional<Call> before, Optional<Call> after) {
    mainOnly &= before.map(Call::thread).orElse(MAIN) == MAIN;
    mainOnly &= after.map(Call::thread).orElse(MAIN) == MAIN;
    boolean paired = before.isPresent() && after.isPresent();
    if (paired || complete) {
      if (!before.map(CallKey::of).equals(after.map(CallKey::of))) {
        differingPairs++;
        before.ifPresent(call -> add(CallKey.of(call), -1));
        after.ifPresent(call -> add(CallKey.of(call), 1));
      }
    }
  }

  private void add(CallKey key, int weight) {
    if (balance.size() >= MOST && !balance.containsKey(key)) {
      overflowed = true;
    } else if (balance.merge(key, weight, Integer::sum) == 0) {
      balance.remove(key);
    }
  }

  /** Whether all calls of both runs were made by the main thread. */
  boolean mainOnly() {
    return mainOnly;
  }

  boolean differs() {
    return overflowed || !balance.isEmpty();
  }

  /** How many calls of the newer run the older one does not have. */
  long differing() {
    return overflowed
        ? differingPairs
        : balance.values().stream().mapToLong(weight -> Math.max(0, weight)).sum();
  }

  boolean hasMoreAfter(CallKey key) {
    return overflowed || balance.getOrDefault(key, 0) > 0;
  }

  boolean hasMoreBefore(CallKey key) {
    return overflowed || balance.getOrDefault(key, 0) < 0;
  }

  /** The arguments of the calls that the older run has more often. */
  Set<Sha256> argumentsBefore() {
    Set<Sha256> arguments = new HashSet<>();
    balance.forEach(
        (key, weight) -> {
          if (weight < 0) {
            key.arguments().ifPresent(arguments::add);
          }
        });
    return arguments;
  }

  /** The outcomes of the calls that the older run has more often. */
  Set<CallKey.CallOutcome> outcomesBefore() {
    Set<CallKey.CallOutcome> outcomes = new HashSet<>();
    balance.forEach(
        (key, weight) -> {
          if (weight < 0) {
            outcomes.add(key.outcome());
          }
        });
    return outcomes;
  }
}
