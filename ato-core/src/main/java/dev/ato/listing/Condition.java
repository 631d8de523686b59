package dev.ato.listing;

import java.util.List;
import java.util.Objects;

/**
 * What a line asks, as one would write it in Java.
 *
 * @param holds the operator under which control jumps; {@code !<} for what is not less, as a NaN is
 *     not
 * @param fails the operator of the opposite
 * @param right what is compared with; empty if {@code left} is true or false by itself
 */
record Condition(String left, String holds, String fails, String right) {

  /** Something that is true where control jumps if {@code holds}, else where it does not. */
  static Condition truth(String text, boolean holds) {
    return new Condition(text, holds ? "" : "!", holds ? "!" : "", "");
  }

  /** The opposite. */
  Condition negated() {
    return new Condition(left, /* holds= */ fails, /* fails= */ holds, right);
  }

  /** What is asked, the same of a condition and its opposite and with the sides exchanged. */
  String question() {
    String least = null;
    for (Condition way : List.of(this, negated())) {
      Condition mirrored = new Condition(right, mirrored(way.holds), mirrored(way.fails), left);
      for (Condition side : right.isEmpty() ? List.of(way) : List.of(way, mirrored)) {
        String text = side.toString();
        least = least == null || text.compareTo(least) < 0 ? text : least;
      }
    }
    return Objects.requireNonNull(least);
  }

  /** The same, its sides exchanged if they then stand as those of {@code other} do. */
  Condition facing(Condition other) {
    boolean exchanged = left.equals(other.right) || right.equals(other.left);
    boolean straight = left.equals(other.left) || right.equals(other.right);
    return exchanged && !straight && !right.isEmpty()
        ? new Condition(right, mirrored(holds), mirrored(fails), left)
        : this;
  }

  private static String mirrored(String operator) {
    return operator.indexOf('<') >= 0 ? operator.replace('<', '>') : operator.replace('>', '<');
  }

  /** Without a {@code !} in front, if one of the two ways to say it has none. */
  Condition plain() {
    return holds.startsWith("!") && !holds.equals("!=") ? negated() : this;
  }

  @Override
  public String toString() {
    if (right.isEmpty()) {
      return holds + (holds.isEmpty() || left.indexOf(' ') < 0 ? left : "(" + left + ")");
    }
    boolean denied = holds.startsWith("!") && !holds.equals("!=");
    return denied
        ? "!(" + left + " " + holds.substring(1) + " " + right + ")"
        : left + " " + holds + " " + right;
  }
}
