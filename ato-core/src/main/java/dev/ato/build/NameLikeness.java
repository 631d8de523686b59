package dev.ato.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much two names have in common. */
final class NameLikeness {

  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");

  private NameLikeness() {}

  /** From 0, no word in common, to 1, the same words. */
  static double of(String one, String other) {
    return share(words(one), words(other));
  }

  /** Twice what two lists have in common, whatever the order, by what they have together. */
  static double share(List<String> ones, List<String> others) {
    List<String> left = new ArrayList<>(others);
    long common = ones.stream().filter(left::remove).count();
    int all = ones.size() + others.size();
    return all == 0 ? 1 : 2.0 * common / all;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
