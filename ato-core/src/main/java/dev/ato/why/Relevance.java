package dev.ato.why;

import dev.ato.track.MethodRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks changed methods: the method of the first call that differs, then the others in the order in
 * which they were loaded, removed ones and initializers last.
 */
final class Relevance {

  private Relevance() {}

  static List<CodeChange> rank(List<CodeChange> changes, Optional<Divergence> first) {
    Optional<MethodRef> diverging = first.map(Divergence::method);
    Comparator<CodeChange> order =
        Comparator.<CodeChange>comparingInt(change -> distance(change, diverging))
            .thenComparing(change -> change.kind() == CodeChange.Kind.REMOVED)
            .thenComparingLong(change -> change.latest().order())
            .thenComparing(change -> change.method().signature());
    return changes.stream().sorted(order).toList();
  }

  private static int distance(CodeChange change, Optional<MethodRef> diverging) {
    return diverging.equals(Optional.of(change.method())) ? 0 : 1;
  }
}
