package dev.ato.why;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.ato.why.ListingDiff.Hunk;
import dev.ato.why.ListingDiff.Line;
import dev.ato.why.ListingDiff.Side;
import java.util.ArrayList;
import java.util.List;

/** Myers' shortest edit script over lines, cut into hunks. */
final class LineDiff {

  private final List<String> before;
  private final List<String> after;
  private final int context;
  private final List<Hunk> hunks = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private int start;
  private int shift;
  private int shiftAtStart;
  private int position;

  private LineDiff(List<String> before, List<String> after, int context) {
    this.before = before;
    this.after = after;
    this.context = context;
  }

  static List<Hunk> hunks(List<String> before, List<String> after, int context) {
    return new LineDiff(before, after, context).cut();
  }

  private List<Hunk> cut() {
    for (AbstractDelta<String> delta : deltas()) {
      Chunk<String> source = delta.getSource();
      if (lines.isEmpty() || source.getPosition() - position > 2 * context) {
        close();
        open(source.getPosition());
      }
      keepUntil(source.getPosition());
      add(Side.BEFORE, source.getLines());
      add(Side.AFTER, delta.getTarget().getLines());
      position += source.size();
      shift += delta.getTarget().size() - source.size();
    }
    close();
    return hunks;
  }

  /** Linear space, since a listing may have tens of thousands of lines. */
  private List<AbstractDelta<String>> deltas() {
    return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
  }

  private void open(int next) {
    start = Math.max(position, next - context);
    shiftAtStart = shift;
    position = start;
  }

  private void close() {
    if (!lines.isEmpty()) {
      keepUntil(Math.min(before.size(), position + context));
      hunks.add(new Hunk(start + 1, start + shiftAtStart + 1, removedFirst()));
      lines.clear();
    }
  }

  /** The lines, each stretch of changed ones sorted so that what was removed stands first. */
  private List<Line> removedFirst() {
    List<Line> sorted = new ArrayList<>();
    List<Line> added = new ArrayList<>();
    for (Line line : lines) {
      if (line.side() == Side.AFTER) {
        added.add(line);
      } else {
        if (line.side() == Side.BOTH) {
          sorted.addAll(added);
          added.clear();
        }
        sorted.add(line);
      }
    }
    sorted.addAll(added);
    return sorted;
  }

  private void keepUntil(int end) {
    add(Side.BOTH, before.subList(position, end));
    position = end;
  }

  private void add(Side side, List<String> texts) {
    texts.forEach(text -> lines.add(new Line(side, text)));
  }
}
