package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of one kind that are used instead of others, also, or no longer. */
final class UseRule implements Rule {

  private final Kind kind;

  UseRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    Reader reader = new Reader(comparison);
    for (Pair pair : comparison.pairs()) {
      pair.before()
          .first(kind)
          .ifPresent(
              before ->
                  pair.after()
                      .first(kind)
                      .ifPresent(after -> reader.replaced(before, after, sentences)));
    }
    reader.others(sentences);
  }

  /** The rule on one comparison. */
  private final class Reader {

    private final Balance balance;
    private final Set<Piece> all;

    Reader(Comparison comparison) {
      balance = comparison.balance();
      all =
          Stream.concat(comparison.before().lines().stream(), comparison.after().lines().stream())
              .flatMap(line -> line.pieces().stream())
              .filter(piece -> piece.kind() == kind)
              .collect(Collectors.toSet());
    }

    void replaced(Piece before, Piece after, List<String> sentences) {
      String verb = Use.of(after).verb();
      if (!verb.equals(Use.of(before).verb()) || isNewOfConstructed(after)) {
        return;
      }
      if (balance.replaced(before, after)) {
        String sentence =
            Names.differInContent(before.text(), after.text())
                ? "what " + Names.ofUnnamed(after.text()) + " does changed"
                : verb + " " + name(after) + " instead of " + name(before);
        if (!sentences.contains(sentence)) {
          sentences.add(sentence);
        }
      }
    }

    void others(List<String> sentences) {
      List<String> gone = new ArrayList<>();
      for (Piece piece : balance.untold(kind)) {
        if (!isNewOfConstructed(piece)) {
          String sentence = sentence(piece);
          if (!sentence.isEmpty()) {
            (balance.after(piece) == 0 ? gone : sentences).add(sentence);
          }
        }
        balance.told(piece);
      }
      sentences.addAll(gone);
    }

    private String sentence(Piece piece) {
      String use = Use.of(piece).verb() + " " + name(piece);
      int before = balance.before(piece);
      int after = balance.after(piece);
      if (before == 0) {
        return "also " + use;
      } else if (after == 0) {
        return "no longer " + use;
      }
      // How many steps a handler guards is no news where steps come and go.
      return kind == Kind.GUARD || before == after
          ? ""
          : use + " in " + places(after) + " instead of " + before;
    }

    private String places(int number) {
      return number + (number == 1 ? " place" : " places");
    }

    /** The shortest spelling that no other name shares, so that what is said is clear. */
    private String name(Piece piece) {
      Use use = Use.of(piece);
      for (int i = 0; i < use.spellings().size(); i++) {
        String spelling = use.spellings().get(i);
        int length = i;
        boolean isAlone =
            all.stream()
                .filter(other -> !other.equals(piece))
                .map(Use::of)
                .filter(other -> other.verb().equals(use.verb()))
                .noneMatch(
                    other ->
                        other
                            .spellings()
                            .get(Math.min(length, other.spellings().size() - 1))
                            .equals(spelling));
        if (isAlone) {
          return spelling;
        }
      }
      return piece.text();
    }

    /** What is made only to be constructed is told of there. */
    private boolean isNewOfConstructed(Piece piece) {
      return kind == Kind.TYPE && piece.text().startsWith("new ") && !piece.text().contains("[");
    }
  }
}
