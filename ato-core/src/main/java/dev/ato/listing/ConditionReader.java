package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.List;
import java.util.Optional;

/** Reads what a line that begins with {@code if} asks. */
final class ConditionReader {

  private final CodeLine line;
  private final JavaText java;

  private ConditionReader(CodeLine line, JavaText java) {
    this.line = line;
    this.java = java;
  }

  /** The condition of a line; empty if the line has another form. */
  static Optional<Condition> read(CodeLine line, JavaText java) {
    int jump = line.shape().lastIndexOf(Kind.FLOW.name());
    if (!line.flows("if") || jump < 1) {
      return Optional.empty();
    }
    List<Piece> asked = line.pieces().subList(1, jump);
    int operator = outermost(asked, "==|<|is|is null");
    if (operator < 1) {
      return Optional.empty();
    }
    List<Piece> left = JavaText.trimmed(asked.subList(0, operator));
    List<Piece> right = JavaText.trimmed(asked.subList(operator + 1, asked.size()));
    String text = asked.get(operator).text();
    return Optional.of(new ConditionReader(line, java).condition(left, text, right));
  }

  /** Where an operator stands outside of parentheses; -1 if nowhere. */
  private static int outermost(List<Piece> pieces, String operators) {
    int depth = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      depth += JavaText.nesting(piece);
      if (depth == 0 && piece.kind() == Kind.OPERATOR && piece.text().matches(operators)) {
        return i;
      }
    }
    return -1;
  }

  private Condition condition(List<Piece> left, String operator, List<Piece> right) {
    if (operator.equals("is null")) {
      return equal(text(left), "null");
    }
    int below = isZero(right) ? outermost(left, "compare.*") : -1;
    if (below > 0) {
      return ofThree(left, below, operator);
    }
    int above = isZero(left) ? outermost(right, "compare.*") : -1;
    if (above > 0) {
      return ofThree(right, above, operator.equals("<") ? ">" : "==");
    }
    if (operator.equals("==") && isZero(right) && java.isTruth(line, left)) {
      return Condition.truth(text(left), false);
    }
    return operator.equals("<")
        ? new Condition(text(left), "<", ">=", text(right))
        : equal(text(left), text(right));
  }

  /**
   * A comparison of long or floating-point numbers gives -1, 0 or 1, and where one is NaN what the
   * operator says (JVMS §6.5.dcmp): for some questions that is no, for the others yes.
   */
  private Condition ofThree(List<Piece> pieces, int compare, String asks) {
    String left = text(JavaText.trimmed(pieces.subList(0, compare)));
    String right = text(JavaText.trimmed(pieces.subList(compare + 1, pieces.size())));
    String words = pieces.get(compare).text();
    if (asks.equals("==")) {
      return equal(left, right);
    }
    String opposite = asks.equals("<") ? ">=" : "<=";
    if (words.equals("compare")) {
      return new Condition(left, asks, opposite, right);
    }
    boolean yesForNaN = asks.equals("<") == words.endsWith("-1");
    return yesForNaN
        ? new Condition(left, "!" + opposite, opposite, right)
        : new Condition(left, asks, "!" + asks, right);
  }

  private static boolean isZero(List<Piece> side) {
    return side.size() == 1 && side.get(0).text().equals("0");
  }

  private String text(List<Piece> side) {
    return java.of(line, side);
  }

  private static Condition equal(String left, String right) {
    return new Condition(left, "==", "!=", right);
  }
}
