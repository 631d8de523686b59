package dev.ato.listing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Myers' shortest edit script over the lines of two listings. Lines that differ only because {@link
 * ShiftedNumbers} moved on are the same line.
 */
final class LineDiff {

  private final List<CodeLine> before;
  private final List<CodeLine> after;
  private final boolean shifting;
  private final ShiftedNumbers numbers = new ShiftedNumbers();
  private final List<Edit> edits = new ArrayList<>();
  private final List<Edit> added = new ArrayList<>();
  private int left;
  private int right;

  private LineDiff(Listing before, Listing after, boolean shifting) {
    this.before = before.lines();
    this.after = after.lines();
    this.shifting = shifting;
  }

  /** Every line of both listings; where some were replaced, the removed ones first. */
  static LineDiff of(Listing before, Listing after) {
    LineDiff diff = new LineDiff(before, after, true);
    diff.run();
    if (diff.edits.stream().allMatch(Edit::kept)) {
      // Listings that differ in their numbers alone were not numbered by first use.
      diff = new LineDiff(before, after, false);
      diff.run();
    }
    return diff;
  }

  List<Edit> edits() {
    return edits;
  }

  /** What stands for what in the lines that both have. */
  ShiftedNumbers numbers() {
    return numbers;
  }

  private void run() {
    for (AbstractDelta<String> delta : deltas()) {
      keepUntil(delta.getSource().getPosition());
      for (int removed = delta.getSource().size(); removed > 0; removed--) {
        edits.add(new Edit(before.get(left++), null, false));
      }
      for (int more = delta.getTarget().size(); more > 0; more--) {
        added.add(new Edit(null, after.get(right++), false));
      }
    }
    keepUntil(before.size());
    flushAdded();
  }

  /** Linear space, since a listing may have tens of thousands of lines. */
  private List<AbstractDelta<String>> deltas() {
    return DiffUtils.diff(texts(before), texts(after), new MyersDiffWithLinearSpace<>())
        .getDeltas();
  }

  private List<String> texts(List<CodeLine> lines) {
    return lines.stream().map(shifting ? CodeLine::masked : CodeLine::text).toList();
  }

  private void keepUntil(int end) {
    while (left < end) {
      keep(before.get(left++), after.get(right++));
    }
  }

  private void keep(CodeLine older, CodeLine newer) {
    if (numbers.agree(older, newer) || older.pieces().equals(newer.pieces())) {
      flushAdded();
      edits.add(new Edit(older, newer, true));
    } else {
      edits.add(new Edit(older, null, false));
      added.add(new Edit(null, newer, false));
    }
  }

  private void flushAdded() {
    edits.addAll(added);
    added.clear();
  }
}
