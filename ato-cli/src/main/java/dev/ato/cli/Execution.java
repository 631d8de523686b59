package dev.ato.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.AtoException;
import dev.ato.agent.RulesException;
import dev.ato.cli.answer.CommandGroup;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One command on its way: its arguments parsed, its failures told in one line each. */
final class Execution {

  private static final String VERBOSE = "--verbose";

  private final Screen screen;
  private final CommandLine parser;

  Execution(Surroundings surroundings, Commands command) {
    screen = surroundings.screen();
    parser =
        new CommandLine(specification(command.create(surroundings)))
            .setCommandName("ato " + command.word())
            // "@com.acme.Traced" is a rule, not a file of arguments.
            .setExpandAtFiles(false)
            .setUsageHelpWidth(Screen.WIDTH)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    screen.paint() == Paint.PLAIN ? Ansi.OFF : Ansi.ON))
            .setOut(new PrintWriter(screen.out(), true, UTF_8))
            .setErr(new PrintWriter(screen.err(), true, UTF_8))
            .setParameterExceptionHandler((failure, words) -> misunderstood(failure))
            .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, parsed));
  }

  static CommandSpec specification(Callable<Integer> command) {
    CommandSpec specification = CommandSpec.forAnnotatedObject(command);
    if (command instanceof CommandGroup group) {
      group
          .commands()
          .forEach((name, each) -> specification.addSubcommand(name, specification(each)));
    }
    return specification
        .addOption(
            OptionSpec.builder(VERBOSE).description("Show where a failure comes from.").build())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
  }

  /** Runs the command; answers the exit code. */
  int run(List<String> arguments) {
    int exitCode = parser.execute(arguments.toArray(String[]::new));
    screen.out().flush();
    return exitCode;
  }

  private int misunderstood(ParameterException failure) {
    String name = failure.getCommandLine().getCommandSpec().qualifiedName();
    screen.say(Misunderstanding.of(failure) + " (see " + name + " --help)");
    return ExitCode.USAGE;
  }

  private int failed(Exception failure, ParseResult parsed) {
    screen.out().flush();
    screen.say(line(failure));
    if (isVerbose(parsed)) {
      failure.printStackTrace(screen.err());
      screen.err().flush();
    }
    return failure instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILURE;
  }

  private static boolean isVerbose(ParseResult parsed) {
    return parsed.hasMatchedOption(VERBOSE)
        || (parsed.hasSubcommand() && isVerbose(parsed.subcommand()));
  }

  private static String line(Exception failure) {
    boolean meant = failure instanceof AtoException || failure instanceof RulesException;
    return meant
        ? String.valueOf(failure.getMessage())
        : "this should not happen: " + failure + " (--verbose shows where)";
  }
}
