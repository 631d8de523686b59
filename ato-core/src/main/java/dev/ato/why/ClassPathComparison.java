package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.ClassPathEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Compares two class paths by content: an entry with the same bytes is the same, wherever it lies;
 * what is left is paired by path, then by file name, then by file name without its version.
 */
final class ClassPathComparison {

  private final FindingBuilder finding;
  private final Set<String> changedSources;
  private final List<ClassPathEntry> before;
  private final List<ClassPathEntry> after;

  private ClassPathComparison(RunPair runs, Set<String> changedSources, FindingBuilder finding) {
    this.finding = finding;
    this.changedSources = changedSources;
    before = new ArrayList<>(runs.before().classPath());
    after = new ArrayList<>(runs.after().classPath());
  }

  /**
   * Adds to the finding what differs.
   *
   * @param changedSources the file names of the jars and directories that hold changed code
   */
  static void add(RunPair runs, Set<String> changedSources, FindingBuilder finding) {
    new ClassPathComparison(runs, changedSources, finding).compare();
  }

  private void compare() {
    setEqualBytesAside();
    pair((left, right) -> left.path().equals(right.path()));
    pair((left, right) -> fileName(left).equals(fileName(right)));
    pair((left, right) -> stem(left).equals(stem(right)));
    before.forEach(left -> differ(Optional.of(left), Optional.empty()));
    after.forEach(right -> differ(Optional.empty(), Optional.of(right)));
  }

  private void setEqualBytesAside() {
    Set<Sha256> shared = hashes(before);
    shared.retainAll(hashes(after));
    Set<Sha256> otherOrder = hashes(after);
    otherOrder.retainAll(shared);
    // The first of two entries that hold the same class wins, so the order is part of the code.
    if (!List.copyOf(shared).equals(List.copyOf(otherOrder))) {
      finding.difference(Difference.changed("class path order", "one order", "another order"));
    }
    before.removeIf(entry -> entry.sha256().filter(shared::contains).isPresent());
    after.removeIf(entry -> entry.sha256().filter(shared::contains).isPresent());
  }

  private static Set<Sha256> hashes(List<ClassPathEntry> entries) {
    Set<Sha256> hashes = new LinkedHashSet<>();
    entries.forEach(entry -> entry.sha256().ifPresent(hashes::add));
    return hashes;
  }

  private void pair(BiPredicate<ClassPathEntry, ClassPathEntry> alike) {
    for (ClassPathEntry left : List.copyOf(before)) {
      after.stream()
          .filter(right -> alike.test(left, right))
          .findFirst()
          .ifPresent(right -> settle(left, right));
    }
  }

  private void settle(ClassPathEntry left, ClassPathEntry right) {
    before.remove(left);
    after.remove(right);
    boolean hashed = left.sha256().isPresent() && right.sha256().isPresent();
    if (hashed || left.size() != right.size()) {
      differ(Optional.of(left), Optional.of(right));
    } else {
      finding.gap(Gap.of(fileName(right) + " was not hashed"));
    }
  }

  private void differ(Optional<ClassPathEntry> left, Optional<ClassPathEntry> right) {
    ClassPathEntry named = right.or(() -> left).orElseThrow();
    boolean sameName =
        left.map(ClassPathComparison::fileName).equals(right.map(ClassPathComparison::fileName));
    Function<ClassPathEntry, String> text =
        sameName ? ClassPathComparison::content : ClassPathComparison::fileName;
    Difference difference = Difference.between(fileName(named), left.map(text), right.map(text));
    finding.difference(holdsChange(left) || holdsChange(right) ? follow(difference) : difference);
  }

  private boolean holdsChange(Optional<ClassPathEntry> entry) {
    return entry.map(ClassPathComparison::fileName).filter(changedSources::contains).isPresent();
  }

  private static Difference follow(Difference difference) {
    return difference.following(Category.CODE).remarked("holds the changed code");
  }

  private static String content(ClassPathEntry entry) {
    return entry
        .sha256()
        .map(Sha256::abbreviated)
        .orElseGet(() -> Counted.of(entry.size(), "byte"));
  }

  private static String fileName(ClassPathEntry entry) {
    return fileName(entry.path());
  }

  static String fileName(String path) {
    String plain = path.replace('\\', '/');
    String trimmed = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /** The name up to its version: {@code app} of {@code app-1.2.jar}. */
  private static String stem(ClassPathEntry entry) {
    return fileName(entry).replaceFirst("-\\d.*", "").replaceFirst("\\.[a-z]+$", "");
  }
}
