package dev.ato.cli;

import dev.ato.agent.Suggestion;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code ato completion}: the script that teaches a shell the commands and options. */
@Command(
    description = {
      "Prints the completion for a shell.",
      "bash:  source <(ato completion bash)",
      "zsh:   source <(ato completion zsh)",
      "fish:  ato completion fish > ~/.config/fish/completions/ato.fish"
    })
final class CompletionCommand implements Callable<Integer> {

  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private String shell = "";

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine ato = new CommandLine(CommandSpec.create().name("ato"));
    for (Commands command : Commands.values()) {
      ato.addSubcommand(command.word(), Execution.specification(command.create(surroundings)));
    }
    String script = script(ato);
    output.answer(
        surroundings.screen(),
        () -> script,
        () -> JsonObject.answer("completion").put("shell", shell).put("script", script));
    return ExitCode.FINE;
  }

  private String script(CommandLine ato) {
    return switch (shell) {
      case "bash", "zsh" -> AutoComplete.bash("ato", ato);
      case "fish" -> FishCompletion.of(ato);
      default -> throw new UsageException(unknown());
    };
  }

  private String unknown() {
    String advice =
        Suggestion.nearest(shell, SHELLS)
            .map(near -> "did you mean " + near + "?")
            .orElse("accepted are " + String.join(", ", SHELLS));
    return "no completion for \"" + shell + "\"; " + advice;
  }
}
