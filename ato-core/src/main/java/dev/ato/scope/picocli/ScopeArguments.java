package dev.ato.scope.picocli;

import dev.ato.scope.Arguments;
import dev.ato.scope.MultiResolution;
import dev.ato.scope.MultiScope;
import dev.ato.scope.Resolution;
import dev.ato.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A mixin that gives a command the arguments of a scope: views and {@code key=value}, beside its
 * own options, which are keys of the config, too ({@link ParsedCommand}).
 */
public final class ScopeArguments {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      arity = "0..*",
      paramLabel = "VIEW|KEY=VALUE",
      description = "Views to apply, and values for keys; manual shows them.")
  private List<String> words = List.of();

  /** A mixin without arguments, which picocli fills. */
  public ScopeArguments() {}

  /** Puts the config together; for use in the command's {@code call} or {@code run}. */
  public Resolution resolve(Scope scope) {
    return scope.resolve(arguments());
  }

  /** Puts the configs together; options are named as {@code --model.lr}. */
  public MultiResolution resolve(MultiScope scopes) {
    return scopes.resolve(arguments());
  }

  /** What the command line says, options included. */
  public Arguments arguments() {
    return command == null
        ? Arguments.of(words)
        : ParsedCommand.arguments(command.commandLine().getParseResult(), words);
  }
}
