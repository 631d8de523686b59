package dev.ato.why;

import dev.ato.track.MethodRef;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks changed methods: the method of the first call that differs, then those that it can reach,
 * the nearest first; the others in the order in which they were loaded, removed ones last.
 */
final class Relevance {

  private Relevance() {}

  static List<CodeChange> rank(List<CodeChange> changes, Optional<Divergence> first, RunPair runs) {
    Map<MethodRef, Integer> distances =
        changes.isEmpty()
            ? Map.of()
            : first.map(call -> Reach.from(call.method(), runs.after())).orElse(Map.of());
    Comparator<CodeChange> order =
        Comparator.<CodeChange>comparingInt(change -> distance(change, distances))
            .thenComparing(change -> change.kind() == CodeChange.Kind.REMOVED)
            .thenComparingLong(change -> change.latest().order())
            .thenComparing(change -> change.method().signature());
    return changes.stream().sorted(order).toList();
  }

  private static int distance(CodeChange change, Map<MethodRef, Integer> distances) {
    return distances.getOrDefault(change.method(), Integer.MAX_VALUE);
  }
}
