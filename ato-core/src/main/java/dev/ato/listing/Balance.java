package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each piece occurs in the older and the newer listing. What is said of a piece is taken
 * off, so that it is said once.
 */
final class Balance {

  /** How often a piece occurs, and how much of the difference was not told. */
  private static final class Count {
    private int before;
    private int after;
    private int untold;
  }

  private final Map<Piece, Count> counts = new LinkedHashMap<>();

  /** Of two listings. */
  Balance(Listing before, Listing after) {
    for (CodeLine line : before.lines()) {
      line.pieces().forEach(piece -> count(piece, 1, 0));
    }
    for (CodeLine line : after.lines()) {
      line.pieces().forEach(piece -> count(piece, 0, 1));
    }
  }

  private void count(Piece piece, int before, int after) {
    Count count = counts.computeIfAbsent(piece, absent -> new Count());
    count.before += before;
    count.after += after;
    count.untold += after - before;
  }

  private Count of(Piece piece) {
    return counts.getOrDefault(piece, new Count());
  }

  /** How often it occurs in the older listing. */
  int before(Piece piece) {
    return of(piece).before;
  }

  /** How often it occurs in the newer listing. */
  int after(Piece piece) {
    return of(piece).after;
  }

  /** How much more often it occurs now, without what was told. */
  int untold(Piece piece) {
    return of(piece).untold;
  }

  /** Whether every piece that means something by itself occurs as often as before. */
  boolean isEven() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().kind() != Kind.GLUE && entry.getKey().kind() != Kind.VALUE)
        .filter(entry -> entry.getKey().kind() != Kind.LABEL)
        .allMatch(entry -> entry.getValue().before == entry.getValue().after);
  }

  /** The pieces of a kind that occur more or less often, and of which that was not told. */
  List<Piece> untold(Kind kind) {
    List<Piece> pieces = new ArrayList<>();
    counts.forEach(
        (piece, count) -> {
          if (piece.kind() == kind && count.untold != 0) {
            pieces.add(piece);
          }
        });
    return pieces;
  }

  /** Takes off that one piece stands for another; answers whether their numbers show that. */
  boolean replaced(Piece before, Piece after) {
    if (untold(before) >= 0 || untold(after) <= 0) {
      return false;
    }
    of(before).untold++;
    of(after).untold--;
    return true;
  }

  /** Takes off all that was not told of a piece. */
  void told(Piece piece) {
    of(piece).untold = 0;
  }
}
