package dev.ato.cli.answer;

import java.util.regex.Pattern;

/** Writes words so that a shell reads them as they are. */
public final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-][\\w@%+=:,./#-]*");

  private Shell() {}

  /** The word, in quotes if it needs them. */
  public static String word(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
