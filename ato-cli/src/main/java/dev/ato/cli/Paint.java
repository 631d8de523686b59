package dev.ato.cli;

/** Marks pieces of text for the eye, where a terminal shows it. */
enum Paint {
  /** Leaves text as it is. */
  PLAIN,
  /** Uses the colours of a terminal (ECMA-48 SGR). */
  COLOURED;

  String bold(String text) {
    return wrap("1", text);
  }

  String dim(String text) {
    return wrap("2", text);
  }

  String red(String text) {
    return wrap("31", text);
  }

  String green(String text) {
    return wrap("32", text);
  }

  String yellow(String text) {
    return wrap("33", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
  }
}
