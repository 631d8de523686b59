package dev.ato.listing;

import dev.ato.listing.ListingDiff.Hunk;
import dev.ato.listing.ListingDiff.Line;
import dev.ato.listing.ListingDiff.Side;
import java.util.ArrayList;
import java.util.List;

/** Cuts an edit script into the places where something changed, with some lines around each. */
final class Hunks {

  private final List<Line> script;
  private final int context;
  private final List<Hunk> hunks = new ArrayList<>();
  private int beforeLine = 1;
  private int afterLine = 1;
  private int counted;

  private Hunks(List<Line> script, int context) {
    this.script = script;
    this.context = context;
  }

  static List<Hunk> of(List<Line> script, int context) {
    Hunks hunks = new Hunks(script, context);
    for (int next = hunks.change(0); next < script.size(); next = hunks.change(next)) {
      next = hunks.cut(next);
    }
    return hunks.hunks;
  }

  /** The next changed line. */
  private int change(int from) {
    int index = from;
    while (index < script.size() && script.get(index).side() == Side.BOTH) {
      index++;
    }
    return index;
  }

  /** Adds the hunk that begins around a changed line; answers where it ends. */
  private int cut(int firstChange) {
    int end = firstChange;
    int next = firstChange;
    while (next < script.size() && next - end <= 2 * context) {
      end = next + 1;
      next = change(end);
    }
    int start = Math.max(counted, firstChange - context);
    int stop = Math.min(script.size(), end + context);
    countUntil(start);
    hunks.add(new Hunk(beforeLine, afterLine, script.subList(start, stop)));
    countUntil(stop);
    return stop;
  }

  private void countUntil(int end) {
    for (; counted < end; counted++) {
      beforeLine += script.get(counted).side() == Side.AFTER ? 0 : 1;
      afterLine += script.get(counted).side() == Side.BEFORE ? 0 : 1;
    }
  }
}
