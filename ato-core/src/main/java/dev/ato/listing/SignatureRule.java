package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is given and what comes back; {@code static}, {@code synchronized}, {@code strictfp}. */
final class SignatureRule implements Rule {

  private static final Pattern HEAD =
      Pattern.compile(
          "(static|instance) (synchronized )?(strictfp )?\\((?<given>.*)\\): (?<back>.*)");

  @Override
  public void describe(Comparison comparison, List<String> sentences) {
    for (Pair pair : comparison.pairs()) {
      String before = head(pair.before());
      String after = head(pair.after());
      if (!before.isEmpty() && !after.isEmpty()) {
        comparison.told(pair);
        describe(pair, before, after, sentences);
      }
    }
  }

  private static String head(CodeLine line) {
    return line.first(Kind.HEAD)
        .map(Piece::text)
        .filter(text -> HEAD.matcher(text).matches())
        .orElse("");
  }

  private static void describe(Pair pair, String before, String after, List<String> sentences) {
    for (String word : List.of("static", "synchronized", "strictfp")) {
      boolean was = has(before, word);
      if (was != has(after, word)) {
        sentences.add(Rule.in(pair.after(), was ? "no longer " + word : "now " + word));
      }
    }
    String given = types(before, "given");
    String givenNow = types(after, "given");
    if (!given.equals(givenNow)) {
      sentences.add(
          Rule.in(pair.after(), instead("takes", "(" + given + ")", "(" + givenNow + ")")));
    }
    String back = types(before, "back");
    String backNow = types(after, "back");
    if (!back.equals(backNow)) {
      sentences.add(Rule.in(pair.after(), instead("gives back", back, backNow)));
    }
  }

  private static String instead(String verb, String before, String after) {
    String shortBefore = Names.ofTypes(before);
    String shortAfter = Names.ofTypes(after);
    return shortBefore.equals(shortAfter)
        ? verb + " " + after + " instead of " + before
        : verb + " " + shortAfter + " instead of " + shortBefore;
  }

  private static boolean has(String head, String word) {
    return (" " + head.substring(0, head.indexOf('('))).contains(" " + word + " ");
  }

  private static String types(String head, String group) {
    Matcher matcher = HEAD.matcher(head);
    return matcher.matches() ? matcher.group(group) : "";
  }
}
