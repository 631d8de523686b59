package dev.ato.why;

import dev.ato.track.RecordedRun;
import java.util.List;
import java.util.Optional;

/**
 * Compares the command lines, word by word. The first word is the program itself: another jar is a
 * remark here, since its bytes are compared with the class path; another main class is a
 * difference.
 */
final class ArgumentComparison {

  private static final String MASK = "***";

  private final FindingBuilder finding = new FindingBuilder(Category.ARGUMENTS);
  private final RunPair runs;
  private final List<String> before;
  private final List<String> after;

  private ArgumentComparison(RunPair runs) {
    this.runs = runs;
    before = runs.before().run().command();
    after = runs.after().run().command();
  }

  static Finding of(RunPair runs) {
    return new ArgumentComparison(runs).compare();
  }

  private Finding compare() {
    if (before.isEmpty() || after.isEmpty()) {
      return finding.gap(Gap.of("the command line was not recorded")).build();
    }
    compareProgram();
    int words = Math.max(before.size(), after.size());
    for (int position = 1; position < words; position++) {
      compareWord(position);
    }
    return finding.compared(words == 1 ? "none" : String.valueOf(words - 1)).build();
  }

  private void compareProgram() {
    String left = before.get(0);
    String right = after.get(0);
    if (left.equals(right)) {
      return;
    }
    if (isJar(left, runs.before()) && isJar(right, runs.after())) {
      finding.remark("program " + left + " -> " + right);
    } else {
      finding.difference(Difference.changed("program", left, right));
    }
  }

  private static boolean isJar(String program, RecordedRun run) {
    String name = ClassPathComparison.fileName(program);
    return name.endsWith(".jar")
        || run.classPath().stream()
            .anyMatch(entry -> ClassPathComparison.fileName(entry.path()).equals(name));
  }

  private void compareWord(int position) {
    Optional<String> left = word(before, position);
    Optional<String> right = word(after, position);
    if (!left.equals(right)) {
      finding.difference(Difference.between("argument " + position, left, right));
    } else if (left.orElse("").contains(MASK)) {
      finding.gap(Gap.of("argument " + position + " is masked as a secret"));
    }
  }

  private static Optional<String> word(List<String> command, int position) {
    return position < command.size() ? Optional.of(command.get(position)) : Optional.empty();
  }
}
