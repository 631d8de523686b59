package dev.ato.why;

import dev.ato.track.RecordedRun;
import dev.ato.track.Skip;
import java.util.Map;
import java.util.TreeMap;

/** What the records themselves say about code that could not be traced. */
final class CodeGaps {

  private CodeGaps() {}

  static void add(RunPair runs, FindingBuilder finding) {
    boolean olderSkippedMore = runs.before().skips().size() > runs.after().skips().size();
    RecordedRun skipping = olderSkippedMore ? runs.before() : runs.after();
    addNothingTraced(runs, finding);
    addSkipped(skipping, finding);
    addTransformed(runs.after(), finding);
    addUnmatched(runs.after(), finding);
  }

  private static void addNothingTraced(RunPair runs, FindingBuilder finding) {
    boolean none = runs.before().code().isEmpty();
    if (none || runs.after().code().isEmpty()) {
      RecordedRun empty = none ? runs.before() : runs.after();
      finding.gap(new Gap("no traced class was loaded in " + RunPair.name(empty), show(empty)));
    }
  }

  private static void addSkipped(RecordedRun run, FindingBuilder finding) {
    if (!run.skips().isEmpty()) {
      finding.gap(
          new Gap(
              Counted.of(run.skips().size(), "method") + " skipped (" + mainReason(run) + ")",
              show(run) + " --skipped"));
    }
  }

  private static String mainReason(RecordedRun run) {
    Map<String, Integer> reasons = new TreeMap<>();
    for (Skip skip : run.skips()) {
      reasons.merge(skip.reason(), 1, Integer::sum);
    }
    String main =
        reasons.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return reasons.size() == 1 ? main : main + ", …";
  }

  private static void addTransformed(RecordedRun run, FindingBuilder finding) {
    long count = run.code().stream().filter(code -> code.marks().contains("transformed")).count();
    if (count > 0) {
      finding.gap(
          new Gap(
              Counted.of(count, "method") + " changed by another agent after loading", show(run)));
    }
  }

  private static void addUnmatched(RecordedRun run, FindingBuilder finding) {
    if (!run.unmatchedRules().isEmpty()) {
      String first = run.unmatchedRules().get(0).rule();
      int more = run.unmatchedRules().size() - 1;
      finding.gap(
          new Gap(
              "rule " + first + (more == 0 ? "" : " and " + more + " more") + " matched nothing",
              show(run)));
    }
  }

  private static String show(RecordedRun run) {
    return "ato show " + run.run().id();
  }
}
