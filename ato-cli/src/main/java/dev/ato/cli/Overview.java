package dev.ato.cli;

/** What {@code ato} says when it is asked nothing: its commands, in half a screen. */
final class Overview {

  private Overview() {}

  static String text() {
    StringBuilder text = new StringBuilder("ato tells why a result changed.\n\n");
    for (Commands command : Commands.values()) {
      text.append("  ato ").append(command.synopsis());
      text.append(" ".repeat(Math.max(1, 32 - command.synopsis().length())));
      text.append(command.summary()).append('\n');
    }
    return text.append(
            """

            Every command: --help, --json, --verbose; those that read the store: --db FILE.
            Exit codes: 0 fine, 1 they differ, 2 not understood, 3 failed.
            Begin with:  ato run -- java -jar app.jar
            """)
        .toString();
  }
}
