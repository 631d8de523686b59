package dev.ato.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels and values of two listings. They are numbered by first use, so that one more shifts
 * all that follow, and a small change would look like a large one.
 *
 * <p>Two lines agree if each number of the one stands for the same number of the other wherever the
 * listings agree; a jump that leads elsewhere does not. Each lambda's body counts anew.
 */
final class ShiftedNumbers {

  /** A name in one of two bodies that stand at the same place. */
  private record Numbered(int before, int after, char side, String name) {}

  private final Map<Numbered, String> known = new HashMap<>();

  /** Whether two lines that are the same when masked mean the same; learns from those that do. */
  boolean agree(CodeLine before, CodeLine after) {
    List<Piece> left = before.pieces();
    List<Piece> right = after.pieces();
    boolean agree = true;
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i).isNumbered()) {
        agree &= learn(before, left.get(i).text(), after, right.get(i).text());
      }
    }
    return agree;
  }

  /** One to one, in both directions. */
  boolean learn(CodeLine before, String left, CodeLine after, String right) {
    String there = known.putIfAbsent(numbered(before, after, '-', left), right);
    String back = known.putIfAbsent(numbered(before, after, '+', right), left);
    return (there == null || there.equals(right)) && (back == null || back.equals(left));
  }

  /** Whether a piece of the older line stands for that of the newer one, as far as is known. */
  boolean correspond(CodeLine before, Piece left, CodeLine after, Piece right) {
    if (!left.isNumbered() || !right.isNumbered()) {
      return left.equals(right);
    }
    String there = known.get(numbered(before, after, '-', left.text()));
    return there != null && there.equals(right.text());
  }

  private static Numbered numbered(CodeLine before, CodeLine after, char side, String name) {
    return new Numbered(before.body(), after.body(), side, name);
  }
}
