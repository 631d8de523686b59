package dev.ato.why;

import dev.ato.track.MethodRef;
import dev.ato.track.Run;
import java.util.List;
import java.util.Optional;

/**
 * Why two runs differ, or that they do not.
 *
 * @param findings one for every {@link Category}, in their order
 * @param changes the methods whose logic differs, the most relevant first
 * @param traces the traced methods that both runs have, the first to diverge first
 * @param first the first call, in order of completion, whose result differs
 * @param reachedFrom its method, if that is another than the first changed one and reaches that by
 *     calls
 */
public record Explanation(
    Run before,
    Run after,
    Verdict verdict,
    List<Finding> findings,
    List<CodeChange> changes,
    List<TraceComparison> traces,
    Optional<Divergence> first,
    Optional<MethodRef> reachedFrom) {

  /** An explanation keeps its own copies. */
  public Explanation {
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    traces = List.copyOf(traces);
  }

  /** What is known of a category. */
  public Finding finding(Category category) {
    return findings.stream()
        .filter(finding -> finding.category() == category)
        .findFirst()
        .orElseThrow();
  }

  /** Whether anything differs. */
  public boolean differs() {
    return verdict.conclusion() != Verdict.Conclusion.NO_DIFFERENCE;
  }
}
