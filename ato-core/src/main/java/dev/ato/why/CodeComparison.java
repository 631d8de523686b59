package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the logic of the traced methods.
 *
 * <p>Which classes are loaded, and when, may vary between identical runs. So a method that only one
 * run recorded counts as added or removed only if both runs loaded its class, and not from the same
 * bytes. A class that only one run loaded is no change if the other run had the same jar at hand;
 * otherwise nobody can tell, and that is what is said.
 */
final class CodeComparison {

  private final RunPair runs;
  private final RecordedCode before;
  private final RecordedCode after;
  private final List<CodeChange> changes = new ArrayList<>();
  private final Set<String> otherSchemes = new TreeSet<>();
  private final Set<String> otherClasses = new HashSet<>();
  private final Set<String> unclearClasses = new HashSet<>();
  private final ReachedChanges reached;
  private int compared;
  private int generated;
  private int incomparable;
  private int onesided;

  private CodeComparison(RunPair runs) {
    this.runs = runs;
    before = new RecordedCode(runs.before());
    after = new RecordedCode(runs.after());
    reached = ReachedChanges.of(runs);
  }

  static CodeComparison of(RunPair runs) {
    CodeComparison comparison = new CodeComparison(runs);
    Set<MethodRef> methods = new LinkedHashSet<>(comparison.after.methods());
    methods.addAll(comparison.before.methods());
    methods.forEach(comparison::compare);
    comparison.lookFurther();
    return comparison;
  }

  /** What the traced methods reach comes in where none of them changed itself. */
  private void lookFurther() {
    if (changes.isEmpty()) {
      changes.addAll(reached.changes(before, after));
    }
  }

  /** What the traced methods can reach. */
  ReachedChanges reached() {
    return reached;
  }

  List<CodeChange> changes() {
    return changes;
  }

  /** The file names of the jars and directories that hold changed code. */
  Set<String> changedSources() {
    Set<String> names = new HashSet<>();
    for (CodeChange change : changes) {
      change.before().forEach(version -> names.add(fileName(version)));
      change.after().forEach(version -> names.add(fileName(version)));
    }
    return names;
  }

  private static String fileName(CodeVersion version) {
    return ClassPathComparison.fileName(version.codeSource());
  }

  Finding finding() {
    FindingBuilder finding = new FindingBuilder(Category.CODE);
    changes.forEach(change -> finding.difference(difference(change)));
    if (compared > 0) {
      finding.compared(Counted.of(compared, "method"));
    }
    addGaps(finding);
    CodeGaps.add(runs, finding);
    if (!otherClasses.isEmpty()) {
      finding.remark(
          Counted.of(otherClasses.size(), "class") + " loaded in one run only, from the same jars");
    }
    return finding.build();
  }

  private void compare(MethodRef method) {
    List<CodeVersion> left = before.versions(method);
    List<CodeVersion> right = after.versions(method);
    if (left.isEmpty()) {
      judgeAlone(method, right, after, before);
    } else if (right.isEmpty()) {
      judgeAlone(method, left, before, after);
    } else {
      compareVersions(method, left, right);
    }
  }

  private void compareVersions(MethodRef method, List<CodeVersion> left, List<CodeVersion> right) {
    if (!schemes(left).equals(schemes(right))) {
      incomparable++;
      otherSchemes.addAll(schemes(left));
      otherSchemes.addAll(schemes(right));
      return;
    }
    List<CodeVersion> onlyLeft = without(left, right);
    List<CodeVersion> onlyRight = without(right, left);
    if (onlyLeft.isEmpty() && onlyRight.isEmpty()) {
      compared++;
    } else if (namedAtRunTime(left) || namedAtRunTime(right)) {
      generated++;
    } else if (onlyLeft.size() == left.size() && onlyRight.size() == right.size()) {
      change(method, left, right);
    } else {
      compareOverlap(method, left, right, onlyLeft, onlyRight);
    }
  }

  /** Some class loader of one run defined a version that the other run did not load. */
  private void compareOverlap(
      MethodRef method,
      List<CodeVersion> left,
      List<CodeVersion> right,
      List<CodeVersion> onlyLeft,
      List<CodeVersion> onlyRight) {
    Availability availability =
        availability(onlyLeft, before, after).worse(availability(onlyRight, after, before));
    switch (availability) {
      case AT_HAND -> {
        compared++;
        otherClasses.add(method.owner());
      }
      case UNCLEAR -> unclearClasses.add(method.owner());
      case ABSENT -> change(method, left, right);
    }
  }

  private void judgeAlone(
      MethodRef method, List<CodeVersion> versions, RecordedCode here, RecordedCode there) {
    Availability availability = availability(versions, here, there);
    if (!there.loaded(method.owner())) {
      (availability == Availability.AT_HAND ? otherClasses : unclearClasses).add(method.owner());
    } else if (availability == Availability.AT_HAND
        || !there.whole()
        || runs.rulesSurelyDiffer()
        || namedAtRunTime(versions)) {
      onesided++;
    } else {
      change(method, before.versions(method), after.versions(method));
    }
  }

  /** What one run could have loaded of another run's code. */
  private enum Availability {
    AT_HAND,
    UNCLEAR,
    ABSENT;

    Availability worse(Availability other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private static Availability availability(
      List<CodeVersion> versions, RecordedCode here, RecordedCode there) {
    Availability worst = Availability.AT_HAND;
    for (CodeVersion version : versions) {
      Optional<Sha256> source = here.source(version);
      Availability one =
          source.isEmpty()
              ? Availability.UNCLEAR
              : there.hold(source.get()) ? Availability.AT_HAND : Availability.ABSENT;
      worst = worst.worse(one);
    }
    return worst;
  }

  private void change(MethodRef method, List<CodeVersion> left, List<CodeVersion> right) {
    compared++;
    changes.add(new CodeChange(method, left, right, List.of(), List.of()));
  }

  /** Proxies and the like are numbered as they come; the same name need not be the same class. */
  private static boolean namedAtRunTime(List<CodeVersion> versions) {
    CodeVersion version = versions.get(0);
    String owner = version.method().owner();
    return version.marks().contains("no-resource")
        && (owner.contains("$$") || Character.isDigit(owner.charAt(owner.length() - 1)));
  }

  private static Set<String> schemes(List<CodeVersion> versions) {
    Set<String> schemes = new TreeSet<>();
    versions.forEach(version -> schemes.add(version.scheme()));
    return schemes;
  }

  private static List<CodeVersion> without(List<CodeVersion> versions, List<CodeVersion> others) {
    return versions.stream()
        .filter(
            version ->
                others.stream()
                    .noneMatch(other -> other.fingerprint().equals(version.fingerprint())))
        .toList();
  }

  private static Difference difference(CodeChange change) {
    return Difference.between(
            change.method().signature(),
            fingerprints(change.before()),
            fingerprints(change.after()))
        .remarked(
            change.selections().isEmpty()
                ? change.kind().name().toLowerCase(Locale.ROOT)
                : String.join("; ", change.selections()));
  }

  private static Optional<String> fingerprints(List<CodeVersion> versions) {
    return versions.stream()
        .map(version -> version.fingerprint().abbreviated())
        .sorted()
        .reduce((a, b) -> a + " and " + b);
  }

  private void addGaps(FindingBuilder finding) {
    if (incomparable > 0) {
      finding.gap(
          Gap.of(
              Counted.of(incomparable, "method")
                  + " fingerprinted by different schemes: "
                  + String.join(", ", otherSchemes)));
    }
    if (!unclearClasses.isEmpty()) {
      finding.gap(
          Gap.of(
              Counted.of(unclearClasses.size(), "class")
                  + " loaded in one run only: new, gone or merely not needed"));
    }
    if (onesided > 0) {
      finding.gap(Gap.of(Counted.of(onesided, "method") + " recorded in one run only"));
    }
    if (generated > 0) {
      finding.gap(
          Gap.of(Counted.of(generated, "method") + " of classes that are named at run time"));
    }
  }
}
