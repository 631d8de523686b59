package dev.ato.listing;

import dev.ato.listing.Pair.PiecePair;
import dev.ato.listing.Piece.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A constant that stands where another stood. */
final class ConstantRule implements Rule {

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    Set<String> found = new LinkedHashSet<>();
    Set<PiecePair> changes = changes(comparison);
    for (Pair pair : comparison.pairs()) {
      for (PiecePair constant : pair.pieces(Kind.CONSTANT)) {
        if (constant.differs() && !changes.contains(constant.reversed())) {
          found.add(sentence(comparison, pair, constant));
          comparison.told(pair, constant);
          comparison.balance().replaced(constant.before(), constant.after());
        }
      }
    }
    sentences.addAll(found);
  }

  /** Every constant with what became of it; two that were exchanged are no change of either. */
  private static Set<PiecePair> changes(Comparison comparison) {
    Set<PiecePair> changes = new HashSet<>();
    for (Pair pair : comparison.allPairs()) {
      pair.pieces(Kind.CONSTANT).forEach(constant -> changes.add(constant.anywhere()));
    }
    return changes;
  }

  private static String sentence(Comparison comparison, Pair pair, PiecePair constant) {
    String before = constant.before().text();
    String after = constant.after().text();
    String opposite = after.startsWith("-") ? after.substring(1) : "-" + after;
    if (before.equals(opposite) && isAdded(pair, constant)) {
      boolean wasMinus = before.startsWith("-");
      String size = wasMinus ? after : before;
      return Rule.in(
          pair.after(),
          "an operator changed: %s %s -> %s %s"
              .formatted(wasMinus ? "-" : "+", size, wasMinus ? "+" : "-", size));
    }
    String type = WantedType.of(pair.after(), constant.index(), comparison.after());
    String was = Literals.of(before, type);
    String is = Literals.of(after, type);
    boolean isClear = !was.equals(is);
    return Rule.in(
        pair.after(),
        "a constant changed: %s -> %s".formatted(isClear ? was : before, isClear ? is : after));
  }

  /** Whether an {@code int} or {@code long} is added, as the compilers' {@code x - 1} is. */
  private static boolean isAdded(Pair pair, PiecePair constant) {
    int operator = constant.index() - 2;
    return operator >= 0 && pair.after().pieces().get(operator).text().matches("\\+L?");
  }
}
