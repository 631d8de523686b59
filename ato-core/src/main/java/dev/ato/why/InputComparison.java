package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.InputFile;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares the files that the program was given, by how it was told of them and by content. */
final class InputComparison {

  /** The source of the file that the rules name as the program's configuration. */
  private static final String CONFIG = "config";

  private final FindingBuilder finding;
  private final Map<String, InputFile> before;
  private final Map<String, InputFile> after;
  private final Set<String> differentArguments;
  private int compared;

  private InputComparison(
      RunPair runs,
      Predicate<InputFile> kind,
      Set<String> differentArguments,
      FindingBuilder finding) {
    this.finding = finding;
    this.differentArguments = differentArguments;
    before = bySource(runs.before().inputs().stream().filter(kind).toList());
    after = bySource(runs.after().inputs().stream().filter(kind).toList());
  }

  /** What became of the configuration file. */
  static Finding ofConfig(RunPair runs) {
    FindingBuilder finding = new FindingBuilder(Category.CONFIG);
    new InputComparison(runs, InputComparison::isConfig, Set.of(), finding).compare("not recorded");
    return finding.build();
  }

  /** Leaves the finding open, since traced arguments are inputs too. */
  static FindingBuilder of(RunPair runs, Finding arguments) {
    FindingBuilder finding = new FindingBuilder(Category.INPUTS);
    Set<String> different = new LinkedHashSet<>();
    arguments.differences().forEach(difference -> different.add(difference.subject()));
    new InputComparison(runs, input -> !isConfig(input), different, finding)
        .compare("no argument names a file");
    return finding;
  }

  private static boolean isConfig(InputFile file) {
    return file.source().equals(CONFIG);
  }

  private void compare(String ifNone) {
    Set<String> sources = new LinkedHashSet<>(before.keySet());
    sources.addAll(after.keySet());
    sources.forEach(this::compareSource);
    if (sources.isEmpty()) {
      finding.gap(Gap.of(ifNone));
    } else if (compared > 0) {
      finding.compared(Counted.of(compared, "file"));
    }
  }

  private void compareSource(String source) {
    Optional<InputFile> left = Optional.ofNullable(before.get(source));
    Optional<InputFile> right = Optional.ofNullable(after.get(source));
    if (left.isPresent() && right.isPresent()) {
      compareFiles(left.get(), right.get());
    } else {
      oneSided(source, left, right);
    }
  }

  private void compareFiles(InputFile left, InputFile right) {
    if (left.sha256().isEmpty() || right.sha256().isEmpty()) {
      unhashed(left, right);
    } else {
      compared++;
      if (!left.sha256().equals(right.sha256())) {
        boolean sameName = subject(left).equals(subject(right));
        finding.difference(
            sameName
                ? Difference.changed(subject(right), content(left), content(right))
                : Difference.changed(right.source(), text(left), text(right)));
      }
    }
  }

  private void unhashed(InputFile left, InputFile right) {
    if (left.size() != right.size()) {
      compared++;
      finding.difference(
          Difference.changed(
              subject(right), Counted.of(left.size(), "byte"), Counted.of(right.size(), "byte")));
    } else {
      InputFile blank = left.sha256().isEmpty() ? left : right;
      String note = blank.note().isEmpty() ? "not hashed" : blank.note();
      finding.gap(Gap.of(subject(blank) + ": " + note));
    }
  }

  private void oneSided(String source, Optional<InputFile> left, Optional<InputFile> right) {
    compared++;
    Difference difference =
        Difference.between(
            left.or(() -> right).map(InputComparison::subject).orElse(source),
            left.map(InputComparison::text),
            right.map(InputComparison::text));
    finding.difference(
        differentArguments.contains(baseSource(source))
            ? difference.following(Category.ARGUMENTS)
            : difference);
  }

  private static String subject(InputFile file) {
    return file.path().isEmpty() ? file.source() : file.path();
  }

  private static String text(InputFile file) {
    return subject(file) + " " + content(file);
  }

  private static String content(InputFile file) {
    return file.sha256().map(Sha256::abbreviated).orElse(file.note());
  }

  /** The key without the suffix that tells several files of one source apart. */
  private static String baseSource(String key) {
    int suffix = key.indexOf('\n');
    return suffix < 0 ? key : key.substring(0, suffix);
  }

  private static Map<String, InputFile> bySource(List<InputFile> files) {
    Map<String, InputFile> bySource = new LinkedHashMap<>();
    for (InputFile file : files) {
      String key = file.source();
      for (int twin = 2; bySource.containsKey(key); twin++) {
        key = file.source() + '\n' + twin;
      }
      bySource.put(key, file);
    }
    return bySource;
  }
}
