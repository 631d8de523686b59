package dev.ato.cli;

import dev.ato.agent.Suggestion;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.Surroundings;
import java.util.List;
import java.util.Optional;

/** The command as a whole: finds the one that is meant, and starts it. */
public final class AtoCommand {

  private final Surroundings surroundings;

  /** A command in the given surroundings. */
  public AtoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Does what the arguments of this process say; answers the exit code. */
  static int runInProcess(String[] arguments) {
    Surroundings surroundings = Surroundings.ofProcess();
    int exitCode = new AtoCommand(surroundings).run(List.of(arguments));
    Optional<String> loss = surroundings.screen().loss();
    if (loss.isPresent()) {
      surroundings.screen().say("the answer could not be written: " + loss.get());
      return ExitCode.FAILURE;
    }
    return exitCode;
  }

  /** Does what the words say; answers the exit code. */
  public int run(List<String> words) {
    if (words.isEmpty()) {
      return print(Overview.text());
    }
    String first = words.get(0);
    List<String> others = words.subList(1, words.size());
    return switch (first) {
      case "-V", "--version" -> print("ato " + Version.current());
      case "-h", "--help", "help" -> help(others);
      default -> start(first, others);
    };
  }

  private int help(List<String> words) {
    return words.isEmpty() ? print(Overview.text()) : start(words.get(0), List.of("--help"));
  }

  private int start(String name, List<String> arguments) {
    Optional<Commands> command = Commands.named(name);
    if (command.isEmpty()) {
      surroundings.screen().say(unknown(name));
      return ExitCode.USAGE;
    }
    return new Execution(surroundings, command.get()).run(arguments);
  }

  private static String unknown(String name) {
    if (name.startsWith("-")) {
      return "options stand after the command, but \"" + name + "\" stands before: ato --help";
    }
    String advice =
        Suggestion.nearest(name, Commands.names())
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("accepted are " + String.join(", ", Commands.names()));
    return "no command \"" + name + "\"; " + advice;
  }

  private int print(String text) {
    surroundings.screen().print(text);
    return ExitCode.FINE;
  }
}
