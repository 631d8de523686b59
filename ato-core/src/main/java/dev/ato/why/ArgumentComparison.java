package dev.ato.why;

import dev.ato.track.Run;
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
  private final Run before;
  private final Run after;

  private ArgumentComparison(Run before, Run after) {
    this.before = before;
    this.after = after;
  }

  static Finding of(Run before, Run after) {
    return new ArgumentComparison(before, after).compare();
  }

  private Finding compare() {
    if (before.command().isEmpty() || after.command().isEmpty()) {
      return finding.gap(Gap.of("the command line was not recorded")).build();
    }
    compareProgram();
    int words = Math.max(before.command().size(), after.command().size());
    for (int position = 1; position < words; position++) {
      compareWord(position);
    }
    return finding.compared(words == 1 ? "none" : String.valueOf(words - 1)).build();
  }

  private void compareProgram() {
    if (!before.mainClass().equals(after.mainClass())) {
      finding.difference(Difference.changed("main class", before.mainClass(), after.mainClass()));
    } else if (!before.command().get(0).equals(after.command().get(0))) {
      finding.remark("program " + before.command().get(0) + " -> " + after.command().get(0));
    }
  }

  private void compareWord(int position) {
    Optional<String> left = word(before.command(), position);
    Optional<String> right = word(after.command(), position);
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
