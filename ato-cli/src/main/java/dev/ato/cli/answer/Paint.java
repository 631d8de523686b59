package dev.ato.cli.answer;

/** Marks pieces of text for the eye, where a terminal shows it. */
public enum Paint {
  /** Leaves text as it is. */
  PLAIN,
  /** Uses the colours of a terminal (ECMA-48 SGR). */
  COLOURED;

  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String red(String text) {
    return wrap("31", text);
  }

  public String green(String text) {
    return wrap("32", text);
  }

  public String yellow(String text) {
    return wrap("33", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
  }
}
