package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** A line of the older listing and the line of the newer one that stands in its place. */
record Pair(CodeLine before, CodeLine after) {

  /** Whether the lines have the same pieces but for what these say. */
  boolean isAlike() {
    return before.shape().equals(after.shape());
  }

  /** The pieces of a kind, those in the same place as pairs, if the lines are alike. */
  List<PiecePair> pieces(Kind kind) {
    List<PiecePair> pairs = new ArrayList<>();
    for (int i = 0; isAlike() && i < before.pieces().size(); i++) {
      if (before.pieces().get(i).kind() == kind) {
        pairs.add(new PiecePair(i, before.pieces().get(i), after.pieces().get(i)));
      }
    }
    return pairs;
  }

  /** A piece and what stands in its place, {@code index} pieces after the beginning. */
  record PiecePair(int index, Piece before, Piece after) {

    /** The pair wherever it stands. */
    PiecePair anywhere() {
      return new PiecePair(0, before, after);
    }

    /** The opposite change, wherever it stands. */
    PiecePair reversed() {
      return new PiecePair(0, after, before);
    }

    boolean differs() {
      return !before.equals(after);
    }
  }
}
