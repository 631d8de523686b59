package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which of the lines that were replaced became which: the assignment in order with the most
 * in common.
 */
final class Pairing {

  /** More than this is no small change, and takes long. */
  private static final int LARGEST = 40_000;

  private final List<CodeLine> before;
  private final List<CodeLine> after;
  private final int[][] best;

  private Pairing(List<CodeLine> before, List<CodeLine> after) {
    this.before = before;
    this.after = after;
    best = new int[before.size() + 1][after.size() + 1];
  }

  /** The pairs among lines that stand between the same neighbours. */
  static List<Pair> of(List<CodeLine> before, List<CodeLine> after) {
    if ((long) before.size() * after.size() > LARGEST) {
      return List.of();
    }
    Pairing pairing = new Pairing(before, after);
    pairing.weigh();
    return pairing.pairs();
  }

  private void weigh() {
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        int apart = Math.max(best[i + 1][j], best[i][j + 1]);
        int alike = likeness(before.get(i), after.get(j));
        best[i][j] = alike == 0 ? apart : Math.max(apart, alike + best[i + 1][j + 1]);
      }
    }
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      if (best[i][j] == best[i + 1][j]) {
        i++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        pairs.add(new Pair(before.get(i++), after.get(j++)));
      }
    }
    return pairs;
  }

  /** How much two lines have in common; 0 if they are not the same kind of step. */
  private static int likeness(CodeLine left, CodeLine right) {
    if (left.indent() != right.indent() || !verb(left).equals(verb(right))) {
      return 0;
    }
    Set<Piece> shared = new HashSet<>(left.pieces());
    shared.retainAll(right.pieces());
    int longer = Math.max(left.pieces().size(), right.pieces().size());
    int alike = left.shape().equals(right.shape()) ? 4 : 0;
    return 1 + alike + 8 * shared.size() / longer;
  }

  /** What kind of step a line is, beyond what it names. */
  private static String verb(CodeLine line) {
    Piece does = line.pieces().get(line.result().isPresent() ? 2 : 0);
    boolean says = does.kind() == Kind.FLOW || does.kind() == Kind.STEP;
    boolean names =
        does.kind() == Kind.CALL || does.kind() == Kind.FIELD || does.kind() == Kind.TYPE;
    String word = names ? does.text().substring(0, does.text().indexOf(' ')) : "";
    return does.kind() + " " + (says ? does.text() : word);
  }
}
