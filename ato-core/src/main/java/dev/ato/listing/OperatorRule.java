package dev.ato.listing;

import dev.ato.listing.Pair.PiecePair;
import dev.ato.listing.Piece.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An operator that stands where another stood. */
final class OperatorRule implements Rule {

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    Set<String> found = new LinkedHashSet<>();
    for (Pair pair : comparison.pairs()) {
      for (PiecePair operator : pair.pieces(Kind.OPERATOR)) {
        if (operator.differs()) {
          comparison.told(pair, operator);
          found.add(
              Rule.in(pair.after(), sentence(operator.before().text(), operator.after().text())));
        }
      }
    }
    sentences.addAll(found);
  }

  private static String sentence(String before, String after) {
    String was = Operators.of(before).strip();
    String is = Operators.of(after).strip();
    boolean isClear = !was.equals(is) && !was.isEmpty() && !is.isEmpty();
    return "an operator changed: "
        + (isClear ? was : Operators.withType(before))
        + " -> "
        + (isClear ? is : Operators.withType(after));
  }
}
