package dev.ato.why;

import java.util.Locale;

/** Numbers with their nouns, as the findings spell them. */
final class Counted {

  private Counted() {}

  static String of(long count, String noun) {
    return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    boolean sibilant = noun.endsWith("s") || noun.endsWith("sh") || noun.endsWith("ch");
    return noun.endsWith("y") && !noun.endsWith("ay") && !noun.endsWith("ey")
        ? noun.substring(0, noun.length() - 1) + "ies"
        : noun + (sibilant ? "es" : "s");
  }
}
