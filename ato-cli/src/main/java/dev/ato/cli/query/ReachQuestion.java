package dev.ato.cli.query;

import dev.ato.AtoException;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import dev.ato.cli.reach.CodeReach;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.sql.Store;
import dev.ato.track.sql.TraceVersion;
import dev.ato.why.ReachComparison;
import java.util.List;
import java.util.Locale;

/** Which of the methods that a traced one can reach changed between two versions of it. */
final class ReachQuestion {

  private final Surroundings surroundings;
  private final Store store;
  private final String traceId;
  private final List<TraceVersion> versions;

  private ReachQuestion(
      Surroundings surroundings, Store store, String traceId, List<TraceVersion> versions) {
    this.surroundings = surroundings;
    this.store = store;
    this.traceId = traceId;
    this.versions = versions;
  }

  /**
   * Answers it.
   *
   * @param selectors two runs, or the beginnings of two fingerprints
   */
  static ReachAnswer of(
      Surroundings surroundings,
      Store store,
      String traceId,
      List<TraceVersion> versions,
      List<String> selectors) {
    return new ReachQuestion(surroundings, store, traceId, versions).answer(selectors);
  }

  private ReachAnswer answer(List<String> selectors) {
    long before = run(selectors.get(0));
    long after = run(selectors.get(1));
    ReachGraph older = graph(before);
    ReachGraph newer = graph(after);
    if (!older.scheme().equals(newer.scheme())) {
      throw new UsageException(
          "versions of two schemes are not compared: run %d has %s, run %d has %s"
              .formatted(before, older.scheme(), after, newer.scheme()));
    }
    return new ReachAnswer(
        store, method(), before, after, new ReachComparison(older, newer).of(method()));
  }

  private MethodRef method() {
    return versions.stream()
        .flatMap(version -> version.method().stream())
        .findFirst()
        .orElseThrow(() -> new AtoException("which method " + traceId + " is, is not recorded"));
  }

  /** The newest run that has a version. */
  private long run(String selector) {
    String hex = selector.toLowerCase(Locale.ROOT);
    for (TraceVersion version : versions) {
      if (selector.matches("\\d{1,9}") && version.runs().contains(Long.valueOf(selector))) {
        return Long.parseLong(selector);
      }
    }
    return versions.stream()
        .filter(version -> version.fingerprint().startsWith(hex))
        .flatMap(version -> version.runs().stream())
        .max(Long::compare)
        .orElseThrow(
            () ->
                new AtoException(
                    "no version \""
                        + selector
                        + "\" of "
                        + traceId
                        + "; accepted are a run that has it, or the beginning of a fingerprint"));
  }

  private ReachGraph graph(long run) {
    CodeReach.add(store, run, surroundings);
    return store
        .reach(run)
        .orElseThrow(
            () ->
                new AtoException(
                    "what "
                        + traceId
                        + " reached in run "
                        + run
                        + " is not known: its class files have changed since; start programs with"
                        + " ato run, which looks at once"));
  }
}
