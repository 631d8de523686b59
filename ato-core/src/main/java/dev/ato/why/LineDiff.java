package dev.ato.why;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import dev.ato.why.ListingDiff.Line;
import dev.ato.why.ListingDiff.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Myers' shortest edit script over the lines of two listings. Lines that differ only because {@link
 * ShiftedNumbers} moved on are the same line.
 */
final class LineDiff {

  private final List<String> before;
  private final List<String> after;
  private final boolean shifting;
  private final ShiftedNumbers numbers = new ShiftedNumbers();
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> added = new ArrayList<>();
  private int left;
  private int right;

  private LineDiff(List<String> before, List<String> after, boolean shifting) {
    this.before = before;
    this.after = after;
    this.shifting = shifting;
  }

  /** Every line of both listings; where some were replaced, the removed ones first. */
  static List<Line> script(List<String> before, List<String> after) {
    List<Line> script = new LineDiff(before, after, true).script();
    boolean silent = script.stream().allMatch(line -> line.side() == Side.BOTH);
    // Listings that differ in their numbers alone were not numbered by first use.
    return silent ? new LineDiff(before, after, false).script() : script;
  }

  private List<Line> script() {
    for (AbstractDelta<String> delta : deltas()) {
      keepUntil(delta.getSource().getPosition());
      for (int removed = delta.getSource().size(); removed > 0; removed--) {
        lines.add(new Line(Side.BEFORE, before.get(left++)));
      }
      for (int more = delta.getTarget().size(); more > 0; more--) {
        added.add(new Line(Side.AFTER, after.get(right++)));
      }
    }
    keepUntil(before.size());
    flushAdded();
    return lines;
  }

  /** Linear space, since a listing may have tens of thousands of lines. */
  private List<AbstractDelta<String>> deltas() {
    return DiffUtils.diff(masked(before), masked(after), new MyersDiffWithLinearSpace<>())
        .getDeltas();
  }

  private List<String> masked(List<String> lines) {
    return !shifting ? lines : lines.stream().map(ShiftedNumbers::masked).toList();
  }

  private void keepUntil(int end) {
    while (left < end) {
      keep(before.get(left++), after.get(right++));
    }
  }

  private void keep(String older, String newer) {
    boolean agree = !shifting || numbers.agree(older, newer);
    if (agree || older.equals(newer)) {
      flushAdded();
      lines.add(new Line(Side.BOTH, newer));
    } else {
      lines.add(new Line(Side.BEFORE, older));
      added.add(new Line(Side.AFTER, newer));
    }
  }

  private void flushAdded() {
    lines.addAll(added);
    added.clear();
  }
}
