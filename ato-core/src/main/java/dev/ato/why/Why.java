package dev.ato.why;

import dev.ato.track.RecordedRun;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains why two runs of a program gave different results, from what was recorded of them. */
public final class Why {

  private Why() {}

  /** Compares an older run with a newer one. */
  public static Explanation explain(RecordedRun before, RecordedRun after) {
    RunPair runs = new RunPair(before, after);
    CodeComparison code = CodeComparison.of(runs);
    ResultComparison results = ResultComparison.of(runs);
    Map<Category, Finding> findings = findings(runs, code, results);
    Relevance relevance = Relevance.of(code, results, runs);
    return new Explanation(
        before.run(),
        after.run(),
        Reasoning.verdict(findings, relevance, results.first()),
        List.copyOf(findings.values()),
        relevance.ranked(),
        results.traces(),
        results.first(),
        relevance.reachedFrom());
  }

  private static Map<Category, Finding> findings(
      RunPair runs, CodeComparison code, ResultComparison results) {
    Map<Category, Finding> findings = new EnumMap<>(Category.class);
    Finding arguments = ArgumentComparison.of(runs);
    findings.put(Category.ARGUMENTS, arguments);
    Finding config = ConfigComparison.of(runs);
    findings.put(Category.CONFIG, config);
    List<Finding> earlier = List.of(code.finding(), arguments, config);
    findings.put(Category.INPUTS, inputs(runs, arguments, earlier, results));
    findings.put(Category.CODE, code.finding());
    findings.put(Category.ENVIRONMENT, EnvironmentComparison.of(runs, code.changedSources()));
    findings.put(Category.RESULTS, results.finding());
    return findings;
  }

  private static Finding inputs(
      RunPair runs, Finding arguments, List<Finding> earlier, ResultComparison results) {
    FindingBuilder finding = InputComparison.of(runs, arguments);
    fromOutside(results)
        .map(Why::arguments)
        .map(difference -> following(difference, earlier))
        .ifPresent(finding::difference);
    return finding.build();
  }

  /**
   * Arguments that differed before any traced result did: no traced call made them so. Where code
   * or the command line changed, that may have; they are then no cause of their own.
   */
  private static Optional<Divergence> fromOutside(ResultComparison results) {
    long firstResult = results.first().map(Divergence::moment).orElse(Long.MAX_VALUE);
    return results.firstArguments().filter(divergence -> divergence.call().entered() < firstResult);
  }

  private static Difference following(Difference difference, List<Finding> earlier) {
    return earlier.stream()
        .filter(Finding::moved)
        .findFirst()
        .map(cause -> difference.following(cause.category()))
        .orElse(difference);
  }

  private static Difference arguments(Divergence divergence) {
    return Difference.between(
        "arguments of " + divergence.method().shortName() + " call " + divergence.call().number(),
        divergence.before().flatMap(call -> call.arguments()).map(hash -> hash.abbreviated()),
        divergence.after().flatMap(call -> call.arguments()).map(hash -> hash.abbreviated()));
  }
}
