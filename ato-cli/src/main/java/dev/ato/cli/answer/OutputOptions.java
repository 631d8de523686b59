package dev.ato.cli.answer;

import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option of every command that decides in which form it answers. */
public final class OutputOptions {

  @Option(names = "--json", description = "Answer in JSON, for programs.")
  private boolean json;

  /** Prints an answer in the form that was asked for; the other one is not made. */
  public void answer(Screen screen, Supplier<String> text, Supplier<JsonObject> document) {
    screen.print(json ? document.get().text() : text.get());
  }

  /** Whether programs read the answer. */
  public boolean json() {
    return json;
  }
}
