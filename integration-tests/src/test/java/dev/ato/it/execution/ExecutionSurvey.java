package dev.ato.it.execution;

import dev.ato.it.corpus.Library;
import dev.ato.it.corpus.Rebuilds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Counts the pairs that were executed, and keeps those that disagreed. */
final class ExecutionSurvey {

  private final List<Executed> executed = new ArrayList<>();

  /** Executes what is equal between the base and each other build of a library. */
  void add(Library library, Path folder) throws IOException, InterruptedException {
    List<Path> builds = Rebuilds.loadable(folder).of(library, folder);
    Trials trials = new Trials(folder, library.classPath());
    for (Path other : builds.subList(1, builds.size())) {
      List<EqualPairs.Pair> pairs = EqualPairs.of(builds.get(0), other);
      List<Finding> findings =
          trials.run(builds.get(0), other, pairs.stream().map(EqualPairs.Pair::task).toList());
      for (int i = 0; i < pairs.size(); i++) {
        executed.add(new Executed(library.name(), pairs.get(i).branches(), findings.get(i)));
      }
    }
  }

  /** How many pairs there were. */
  int pairs() {
    return executed.size();
  }

  /** How many pairs were executed with an outcome that says something. */
  int told() {
    return (int) telling().count();
  }

  /** How many of those have a condition, a switch or a loop. */
  int toldWithBranches() {
    return (int) telling().filter(Executed::branches).count();
  }

  /** How many of those returned at least once. */
  int returned() {
    return (int) telling().filter(each -> each.finding().returns() > 0).count();
  }

  /** The pairs that did not do the same. */
  List<Executed> disagreements() {
    return executed.stream().filter(each -> !each.finding().difference().isEmpty()).toList();
  }

  /** The figures in one line. */
  String figures() {
    return String.format(
        "%d pairs, %d executed, %d of them with a branch or a loop, %d returned, %d disagree",
        pairs(), told(), toldWithBranches(), returned(), disagreements().size());
  }

  private Stream<Executed> telling() {
    return executed.stream().filter(each -> each.finding().telling() > 0);
  }

  /** A pair that was executed. */
  record Executed(String library, boolean branches, Finding finding) {}
}
