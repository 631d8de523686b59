package dev.ato.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion for fish, which picocli does not know. */
final class FishCompletion {

  private FishCompletion() {}

  /** The script for a command with subcommands. */
  static String of(CommandLine ato) {
    StringBuilder script = new StringBuilder("complete -c ato -e\n");
    for (Map.Entry<String, CommandLine> command : ato.getSubcommands().entrySet()) {
      String name = command.getKey();
      script
          .append("complete -c ato -n __fish_use_subcommand -f -a ")
          .append(name)
          .append(" -d ")
          .append(quoted(Commands.named(name).map(Commands::summary).orElse("")))
          .append('\n');
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        append(script, name, option);
      }
    }
    return script.toString();
  }

  private static void append(StringBuilder script, String command, OptionSpec option) {
    script.append("complete -c ato -n '__fish_seen_subcommand_from ").append(command).append('\'');
    for (String name : option.names()) {
      script.append(
          name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (option.arity().min() > 0) {
      script.append(" -r");
    }
    String[] description = option.description();
    script
        .append(" -d ")
        .append(quoted(description.length == 0 ? "" : description[0]))
        .append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
