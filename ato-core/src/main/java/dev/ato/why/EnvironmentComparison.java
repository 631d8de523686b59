package dev.ato.why;

import dev.ato.track.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the facts about JDK, machine and locale, and the class paths. */
final class EnvironmentComparison {

  /** Facts that differ between any two runs, or that name a place rather than a property. */
  private static final Set<String> INFORMATIVE =
      Set.of("user.dir", "user.home", "user.name", "host", "pid", "java.io.tmpdir", "java.home");

  private static final List<String> INFORMATIVE_PREFIXES = List.of("ato.", "process.");

  /** How many variables are named. */
  private static final int NAMED = 3;

  private final RunPair runs;
  private final Set<String> changedSources;
  private final FindingBuilder finding = new FindingBuilder(Category.ENVIRONMENT);
  private int compared;

  private EnvironmentComparison(RunPair runs, Set<String> changedSources) {
    this.runs = runs;
    this.changedSources = changedSources;
  }

  /**
   * The finding of the two runs.
   *
   * @param changedSources the file names of the jars and directories that hold changed code
   */
  static Finding of(RunPair runs, Set<String> changedSources) {
    return new EnvironmentComparison(runs, changedSources).compare();
  }

  private Finding compare() {
    boolean facts = present(runs.before().environment().isEmpty(), "environment", true);
    facts &= present(runs.after().environment().isEmpty(), "environment", false);
    if (facts) {
      compareFacts();
    }
    boolean paths = present(runs.before().classPath().isEmpty(), "class path", true);
    paths &= present(runs.after().classPath().isEmpty(), "class path", false);
    if (paths) {
      ClassPathComparison.add(runs, changedSources, finding);
      compared += runs.after().classPath().size();
    }
    return finding.compared(compared == 0 ? "" : Counted.of(compared, "fact")).build();
  }

  private boolean present(boolean missing, String what, boolean older) {
    if (missing) {
      String run = RunPair.name(older ? runs.before() : runs.after());
      finding.gap(Gap.of("the " + what + " of " + run + " was not recorded"));
    }
    return !missing;
  }

  private void compareFacts() {
    Set<String> names = new TreeSet<>(runs.before().environment().keySet());
    names.addAll(runs.after().environment().keySet());
    names.removeIf(name -> name.startsWith(RecordedRun.LINK));
    names.stream().filter(name -> !isVariable(name)).forEach(this::compareFact);
    compareVariables(names.stream().filter(EnvironmentComparison::isVariable).toList());
  }

  private static boolean isVariable(String name) {
    return name.startsWith(RecordedRun.VARIABLE);
  }

  /** A variable that the program may never read is no difference, yet may be the cause. */
  private void compareVariables(List<String> names) {
    Map<String, String> left = runs.before().environment();
    Map<String, String> right = runs.after().environment();
    List<String> different =
        names.stream()
            .filter(name -> !Objects.equals(left.get(name), right.get(name)))
            .map(name -> name.substring(RecordedRun.VARIABLE.length()))
            .toList();
    boolean both = hasVariables(left) && hasVariables(right);
    if (both && !different.isEmpty()) {
      String more = different.size() <= NAMED ? "" : " and " + (different.size() - NAMED) + " more";
      String named = String.join(", ", different.subList(0, Math.min(NAMED, different.size())));
      finding.gap(Gap.of(named + more + ": variables that differ, perhaps unread"));
    }
  }

  private static boolean hasVariables(Map<String, String> facts) {
    return facts.keySet().stream().anyMatch(EnvironmentComparison::isVariable);
  }

  private void compareFact(String name) {
    Optional<String> left = Optional.ofNullable(runs.before().environment().get(name));
    Optional<String> right = Optional.ofNullable(runs.after().environment().get(name));
    if (informative(name)) {
      if (!left.equals(right)) {
        finding.remark(name + " " + left.orElse("(none)") + " -> " + right.orElse("(none)"));
      }
      return;
    }
    compared++;
    if (!left.equals(right)) {
      finding.difference(Difference.between(name, left, right));
    }
  }

  private static boolean informative(String name) {
    return INFORMATIVE.contains(name) || INFORMATIVE_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
