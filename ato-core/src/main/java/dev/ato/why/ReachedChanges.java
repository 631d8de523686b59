package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.CodeVersion;
import dev.ato.track.DeepTrace;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.RecordedRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed in the code that traced methods reach, without being traced itself. */
final class ReachedChanges {

  private static final String MARK = "reached";

  private final RunPair runs;
  private final List<MethodRef> changed;
  private Optional<ReachComparison> comparison = Optional.empty();

  private ReachedChanges(RunPair runs, List<MethodRef> changed) {
    this.runs = runs;
    this.changed = changed;
  }

  /** What is known of both runs. */
  static ReachedChanges of(RunPair runs) {
    Map<MethodRef, Sha256> older = new HashMap<>();
    runs.before().deep().forEach(trace -> older.put(trace.method(), trace.fingerprint()));
    List<MethodRef> changed =
        runs.after().deep().stream()
            .filter(trace -> older.containsKey(trace.method()))
            .filter(trace -> !trace.fingerprint().equals(older.get(trace.method())))
            .map(DeepTrace::method)
            .distinct()
            .toList();
    return new ReachedChanges(runs, changed);
  }

  private static Optional<ReachComparison> compare(RecordedRun before, RecordedRun after) {
    Optional<ReachGraph> older = before.log().reach();
    Optional<ReachGraph> newer = after.log().reach();
    boolean comparable =
        older.isPresent() && newer.isPresent() && older.get().scheme().equals(newer.get().scheme());
    return comparable
        ? Optional.of(new ReachComparison(older.get(), newer.get()))
        : Optional.empty();
  }

  /**
   * The methods that changed and that neither run traced, those on the shortest ways first. Only
   * now the graphs are read, which takes time.
   */
  List<CodeChange> changes(RecordedCode before, RecordedCode after) {
    if (!changed.isEmpty()) {
      comparison = compare(runs.before(), runs.after());
    }
    return comparison.map(it -> it.ofAll(changed)).orElse(List.of()).stream()
        .filter(change -> isNews(change, before, after))
        .map(change -> change(change, before, after))
        .toList();
  }

  /** Traced methods are compared themselves, but not by what runs them. */
  private static boolean isNews(ReachedChange change, RecordedCode before, RecordedCode after) {
    return !change.selections().isEmpty()
        || (before.versions(change.method()).isEmpty()
            && after.versions(change.method()).isEmpty());
  }

  private static CodeChange change(ReachedChange change, RecordedCode before, RecordedCode after) {
    MethodRef root = change.way().get(0);
    return new CodeChange(
        change.method(),
        versions(change, change.before(), before.versions(root)),
        versions(change, change.after(), after.versions(root)),
        change.selections(),
        change.way());
  }

  private static List<CodeVersion> versions(
      ReachedChange change, Optional<Sha256> fingerprint, List<CodeVersion> roots) {
    return fingerprint
        .flatMap(logic -> roots.stream().findFirst().map(root -> version(change, logic, root)))
        .map(List::of)
        .orElse(List.of());
  }

  private static CodeVersion version(ReachedChange change, Sha256 logic, CodeVersion root) {
    return new CodeVersion(
        "",
        change.method(),
        root.scheme(),
        logic,
        change.sourceFile(),
        change.line(),
        root.codeSource(),
        List.of(MARK),
        Long.MAX_VALUE);
  }

  /** How many calls away from a method each of {@link #changes} is. */
  Map<MethodRef, Integer> distancesFrom(MethodRef start) {
    Map<MethodRef, Integer> distances = new HashMap<>();
    comparison
        .map(it -> it.of(start))
        .orElse(List.of())
        .forEach(change -> distances.putIfAbsent(change.method(), change.way().size() - 1));
    return distances;
  }
}
