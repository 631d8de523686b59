package dev.ato.why;

import dev.ato.track.Call;
import dev.ato.track.CallTrace;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import dev.ato.why.Finding.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares what the runs did: the calls of every trace, and how the program ended. */
final class ResultComparison {

  private final RunPair runs;
  private final FindingBuilder finding = new FindingBuilder(Category.RESULTS);
  private final List<TraceComparison> traces = new ArrayList<>();

  private ResultComparison(RunPair runs) {
    this.runs = runs;
  }

  static ResultComparison of(RunPair runs) {
    ResultComparison comparison = new ResultComparison(runs);
    comparison.compareTraces();
    comparison.addOrder();
    comparison.compareEnds();
    comparison.addCut(runs.before());
    comparison.addCut(runs.after());
    comparison.addWarnings(runs.before());
    comparison.addWarnings(runs.after());
    return comparison;
  }

  Finding finding() {
    return finding.build();
  }

  /** Every trace that both runs have, the first to diverge first. */
  List<TraceComparison> traces() {
    return traces.stream().sorted(Comparator.comparingLong(ResultComparison::moment)).toList();
  }

  private static long moment(TraceComparison trace) {
    return trace.first().map(Divergence::moment).orElse(Long.MAX_VALUE);
  }

  /** The call with another result that completed first. */
  Optional<Divergence> first() {
    return traces.stream()
        .flatMap(trace -> trace.first().stream())
        .min(Comparator.comparingLong(Divergence::moment));
  }

  /** The call that was entered first with arguments that the older run did not have. */
  Optional<Divergence> firstArguments() {
    return traces.stream()
        .flatMap(trace -> trace.firstArguments().stream())
        .min(Comparator.comparingLong(divergence -> divergence.call().entered()));
  }

  private void compareTraces() {
    TracePairs pairs = new TracePairs(runs.before().traces(), runs.after().traces());
    pairs.pairs().forEach(pair -> add(CallComparison.of(runs, pair.before(), pair.after())));
    pairs.onlyBefore().forEach(trace -> alone(trace, runs.before(), runs.after()));
    pairs.onlyAfter().forEach(trace -> alone(trace, runs.after(), runs.before()));
    long calls = traces.stream().mapToLong(TraceComparison::compared).sum();
    if (calls > 0) {
      finding.compared(Counted.of(calls, "call"));
    } else if (runs.before().traces().isEmpty() && runs.after().traces().isEmpty()) {
      finding.gap(Gap.of("no calls were recorded: no rule with runtime: met a class"));
    } else if (!traces.isEmpty()
        && traces.stream().allMatch(ResultComparison::neverCalled)
        && RunPair.ended(runs.before().run())
        && RunPair.ended(runs.after().run())) {
      finding.gap(Gap.of("no traced method was called"));
    }
  }

  private static boolean neverCalled(TraceComparison trace) {
    return trace.enteredBefore() == 0 && trace.enteredAfter() == 0;
  }

  private void add(TraceComparison trace) {
    traces.add(trace);
    trace.gaps().forEach(finding::gap);
    if (trace.first().isPresent()) {
      finding.difference(difference(trace, trace.first().get()));
    } else if (trace.state() == State.DIFFERS && trace.enteredBefore() == trace.enteredAfter()) {
      finding.difference(beyondKept(trace));
    } else if (trace.state() == State.DIFFERS) {
      finding.difference(counts(trace.method().shortName(), trace));
    }
  }

  private static Difference difference(TraceComparison trace, Divergence first) {
    return Difference.between(
            trace.method().shortName() + " call " + first.call().number(),
            first.before().map(ResultComparison::text),
            first.after().map(ResultComparison::text))
        .remarked(where(first) + trace.differing() + " of " + trace.compared() + " differ");
  }

  /** The digests over all calls differ, and no kept call shows where. */
  private static Difference beyondKept(TraceComparison trace) {
    return Difference.between(
            "results of " + trace.method().shortName(), Optional.empty(), Optional.empty())
        .remarked("differ in calls that were not kept");
  }

  private static Difference counts(String method, TraceComparison trace) {
    return Difference.changed(
        "calls of " + method,
        String.valueOf(trace.enteredBefore()),
        String.valueOf(trace.enteredAfter()));
  }

  private static String where(Divergence first) {
    String where = first.where();
    return where.isEmpty() ? "" : where + "; ";
  }

  private static String text(Call call) {
    return (call.threw() ? "threw " : "") + call.shown();
  }

  /** A trace that one run lacks: its class was not loaded there, or no rule asked for it. */
  private void alone(CallTrace trace, RecordedRun here, RecordedRun there) {
    if (trace.entered() == 0) {
      return;
    }
    String calls = trace.method().shortName() + ": " + Counted.of(trace.entered(), "call");
    if (runs.rulesSurelySame() && RunPair.ended(there.run())) {
      boolean older = here.equals(runs.before());
      String count = String.valueOf(trace.entered());
      finding.difference(
          Difference.changed(
              "calls of " + trace.method().shortName(), older ? count : "0", older ? "0" : count));
    } else {
      finding.gap(Gap.of(calls + " in " + RunPair.name(here) + ", not traced in the other"));
    }
  }

  private void addOrder() {
    List<String> names =
        traces.stream()
            .filter(TraceComparison::reordered)
            .map(trace -> trace.method().shortName())
            .toList();
    if (!names.isEmpty()) {
      String more = names.size() == 1 ? "" : " and " + (names.size() - 1) + " more";
      finding.remark("calls came in another order: " + names.get(0) + more);
    }
  }

  private void compareEnds() {
    Run before = runs.before().run();
    Run after = runs.after().run();
    if (before.status() == RunStatus.RUNNING || after.status() == RunStatus.RUNNING) {
      Run running = before.status() == RunStatus.RUNNING ? before : after;
      finding.gap(new Gap("run " + running.id() + " is still running", "ato show " + running.id()));
    } else if (before.exitCode().isPresent() && after.exitCode().isPresent()) {
      compareExitCodes(before.exitCode().getAsInt(), after.exitCode().getAsInt());
    } else if (RunPair.ended(before) != RunPair.ended(after)
        && !runs.before().stoppedEarly()
        && !runs.after().stoppedEarly()) {
      finding.difference(Difference.changed("end", end(before), end(after)));
    }
  }

  /** Of a run that vanished, what was not yet written is missing. */
  private void addCut(RecordedRun run) {
    if (run.run().status() == RunStatus.LOST && !run.stoppedEarly()) {
      finding.gap(Gap.of(RunPair.name(run) + " was cut off: its last calls may be missing"));
    }
  }

  private void compareExitCodes(int before, int after) {
    if (before != after) {
      finding.difference(
          Difference.changed("exit code", String.valueOf(before), String.valueOf(after)));
    }
  }

  private static String end(Run run) {
    return RunPair.ended(run) ? "orderly" : "killed or halted";
  }

  private void addWarnings(RecordedRun run) {
    run.warnings()
        .forEach(
            warning ->
                finding.gap(
                    new Gap(RunPair.name(run) + ": " + warning, "ato show " + run.run().id())));
  }
}
