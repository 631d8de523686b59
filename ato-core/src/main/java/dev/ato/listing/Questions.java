package dev.ato.listing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How often each question is asked in the older and the newer listing, whichever way round: a
 * question that both ask as often was neither added nor replaced, wherever it stands now.
 */
final class Questions {

  /** What a step gives that is too long to be written out; its number says nothing to anyone. */
  private static final Pattern UNSAID = Pattern.compile("(?<![\\w.\"])[vtw]\\d+(?!\\w)");

  private final JavaText javaBefore;
  private final JavaText javaAfter;
  private final Map<String, Integer> more = new HashMap<>();

  /** The questions of two listings. */
  Questions(Listing before, JavaText javaBefore, Listing after, JavaText javaAfter) {
    this.javaBefore = javaBefore;
    this.javaAfter = javaAfter;
    before.lines().forEach(line -> count(line, javaBefore, -1));
    after.lines().forEach(line -> count(line, javaAfter, 1));
  }

  private void count(CodeLine line, JavaText java, int difference) {
    ConditionReader.read(line, java)
        .ifPresent(condition -> more.merge(condition.question(), difference, Integer::sum));
  }

  /** Whether a text has a number in it that only the listing explains. */
  static boolean isUnsaid(String text) {
    return UNSAID.matcher(text).find();
  }

  /** How much more often a condition is asked now; unknown if it says less than its listing. */
  Optional<Integer> more(Condition condition) {
    String question = condition.question();
    return isUnsaid(question) ? Optional.empty() : Optional.of(more.getOrDefault(question, 0));
  }

  /** Whether one of two lines was only taken for the other: what the one asks has not gone. */
  boolean stay(Pair pair) {
    Optional<Condition> was = ConditionReader.read(pair.before(), javaBefore);
    Optional<Condition> is = ConditionReader.read(pair.after(), javaAfter);
    if (was.isEmpty() || is.isEmpty() || was.get().question().equals(is.get().question())) {
      return false;
    }
    return more(was.get()).orElse(-1) >= 0 || more(is.get()).orElse(1) <= 0;
  }
}
