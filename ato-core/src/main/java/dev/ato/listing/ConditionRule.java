package dev.ato.listing;

import dev.ato.listing.Pair.PiecePair;
import dev.ato.listing.Piece.Kind;
import java.util.List;
import java.util.Optional;

/** A condition that asks something else. */
final class ConditionRule implements Rule {

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    Ways before = new Ways(comparison.before());
    Ways after = new Ways(comparison.after());
    for (Pair pair : comparison.pairs()) {
      if (!pair.before().flows("if")
          || !pair.after().flows("if")
          || comparison.questions().stay(pair)) {
        continue;
      }
      int turned = turned(pair, before, after);
      if (turned < 0 || asksElse(pair, comparison)) {
        comparison.told(pair);
        if (turned < 0) {
          comparison.toldNext(pair);
        }
        String change = change(pair, comparison, turned);
        String sentence = Rule.in(pair.after(), "a condition changed" + change);
        if (!sentences.contains(sentence)) {
          sentences.add(sentence);
        }
      }
    }
  }

  /** Whether more differs than constants and what is handed over to another place. */
  private static boolean asksElse(Pair pair, Comparison comparison) {
    if (!pair.isAlike()) {
      return true;
    }
    for (PiecePair operator : pair.pieces(Kind.OPERATOR)) {
      if (operator.differs()) {
        return true;
      }
    }
    int jump = pair.before().shape().lastIndexOf(Kind.FLOW.name());
    for (PiecePair value : pair.pieces(Kind.VALUE)) {
      if (value.index() < jump
          && !comparison
              .numbers()
              .correspond(pair.before(), value.before(), pair.after(), value.after())) {
        return true;
      }
    }
    return false;
  }

  private static String change(Pair pair, Comparison comparison, int turned) {
    Optional<Condition> was = ConditionReader.read(pair.before(), comparison.javaBefore());
    Optional<Condition> is = ConditionReader.read(pair.after(), comparison.javaAfter());
    if (was.isEmpty() || is.isEmpty() || turned == 0) {
      return "";
    }
    Condition left = was.get().plain();
    boolean sameWay = left.equals(was.get()) == (turned > 0);
    Condition right = (sameWay ? is.get() : is.get().negated()).facing(left);
    String said = ": " + left + " -> " + right;
    return left.equals(right) || Questions.isUnsaid(said) ? "" : said;
  }

  /** 1 if the ways of the two lines lead to the same, -1 if they are exchanged, 0 if unknown. */
  private static int turned(Pair pair, Ways before, Ways after) {
    List<String> taken = before.taken(pair.before());
    List<String> passed = before.passed(pair.before());
    List<String> takenNow = after.taken(pair.after());
    List<String> passedNow = after.passed(pair.after());
    int straight = equal(taken, takenNow) + equal(passed, passedNow);
    int crossed = equal(taken, passedNow) + equal(passed, takenNow);
    return Integer.compare(straight, crossed);
  }

  private static int equal(List<String> left, List<String> right) {
    return withoutGiven(left).equals(withoutGiven(right)) ? 1 : 0;
  }

  /** A way without anything handed over may be a jump on one side only. */
  private static List<String> withoutGiven(List<String> seen) {
    return seen.stream().filter(text -> !text.equals("given ")).toList();
  }
}
