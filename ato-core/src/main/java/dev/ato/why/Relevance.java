package dev.ato.why;

import dev.ato.track.MethodRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ranks changed methods: those that the method of the first call that differs can reach before the
 * others; changed ones before added ones, which a changed one must call, and removed ones; the
 * nearest first. A method whose calls are all traced, and gave what they gave before until that
 * first call was over, comes after those of which nothing is known.
 *
 * @param reached how many of them that method can reach
 * @param reachedFrom that method, if it is another than the first of them and reaches it by calls
 */
record Relevance(List<CodeChange> ranked, long reached, Optional<MethodRef> reachedFrom) {

  static Relevance of(CodeComparison code, ResultComparison results, RunPair runs) {
    List<CodeChange> changes = code.changes();
    Optional<Divergence> first = results.first();
    Map<MethodRef, Integer> distances = new HashMap<>();
    if (!changes.isEmpty() && first.isPresent()) {
      MethodRef start = first.get().method();
      distances.putAll(code.reached().distancesFrom(start));
      distances.putAll(Reach.from(start, runs.after()));
    }
    long reached =
        changes.stream().filter(change -> distances.containsKey(change.method())).count();
    Comparator<CodeChange> order = order(distances, withoutEffect(results));
    List<CodeChange> ranked = changes.stream().sorted(order).toList();
    return new Relevance(ranked, reached, reachedFrom(ranked, first, distances));
  }

  private static Optional<MethodRef> reachedFrom(
      List<CodeChange> ranked, Optional<Divergence> first, Map<MethodRef, Integer> distances) {
    boolean surely =
        !ranked.isEmpty() && Reach.isSure(distances.getOrDefault(ranked.get(0).method(), 0));
    return first.map(Divergence::method).filter(method -> surely);
  }

  private static Set<MethodRef> withoutEffect(ResultComparison results) {
    long moment = results.first().map(Divergence::moment).orElse(Long.MAX_VALUE);
    return results.traces().stream()
        .filter(trace -> trace.gaps().isEmpty() && trace.compared() == trace.enteredAfter())
        .filter(trace -> trace.first().map(Divergence::moment).orElse(Long.MAX_VALUE) > moment)
        .map(TraceComparison::method)
        .collect(Collectors.toSet());
  }

  private static Comparator<CodeChange> order(
      Map<MethodRef, Integer> distances, Set<MethodRef> withoutEffect) {
    return Comparator.<CodeChange, Boolean>comparing(
            change -> !distances.containsKey(change.method()))
        .thenComparing(change -> withoutEffect.contains(change.method()))
        .thenComparing(Relevance::place)
        .thenComparingInt(change -> distance(change, distances))
        .thenComparingLong(change -> change.latest().order())
        .thenComparing(change -> change.method().signature());
  }

  private static int place(CodeChange change) {
    return switch (change.kind()) {
      case CHANGED, SELECTED -> 0;
      case ADDED -> 1;
      case REMOVED -> 2;
    };
  }

  private static int distance(CodeChange change, Map<MethodRef, Integer> distances) {
    return distances.getOrDefault(change.method(), Integer.MAX_VALUE);
  }
}
