package dev.ato.cli;

import java.util.List;

/** Where the process of the {@code ato} command begins. */
public final class Main {

  private Main() {}

  /** Does what the arguments say, and exits with the code that tells how it went. */
  public static void main(String[] arguments) {
    System.exit(new AtoCommand(Surroundings.ofProcess()).run(List.of(arguments)));
  }
}
