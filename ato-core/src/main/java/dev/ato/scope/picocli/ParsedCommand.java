package dev.ato.scope.picocli;

import dev.ato.config.ConfigException;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import dev.ato.scope.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A parsed command as arguments of a scope. The option {@code --batch-size} is the key {@code
 * batch_size}, {@code --model.lr} the key {@code model.lr}. An option that was given comes with the
 * arguments, also if its value equals its default; the default of one that was not comes before all
 * views.
 */
public final class ParsedCommand {

  private ParsedCommand() {}

  /**
   * The arguments that a command line says.
   *
   * @param words those of its positional parameters that are views or {@code key=value}
   */
  public static Arguments arguments(ParseResult parsed, List<String> words) {
    Arguments arguments = Arguments.among(parsed.originalArgs(), words);
    for (OptionSpec option : parsed.commandSpec().options()) {
      boolean isKey = !option.usageHelp() && !option.versionHelp();
      if (isKey && parsed.hasMatchedOption(option)) {
        arguments = arguments.withGiven(key(option), value(option, given(parsed, option)));
      } else if (isKey && option.getValue() != null) {
        Origin origin = new Origin.Named("default of option " + option.longestName());
        arguments = arguments.withDefault(key(option), value(option, origin));
      }
    }
    return arguments;
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "").replace('-', '_');
  }

  /** The value as it is, or the text of one that no config holds. */
  private static Value value(OptionSpec option, Origin origin) {
    @Nullable Object value = option.getValue();
    try {
      return Value.of(value, origin);
    } catch (ConfigException noValueOfConfig) {
      return Value.of(String.valueOf(value), origin);
    }
  }

  private static Origin given(ParseResult parsed, OptionSpec option) {
    List<String> all = parsed.originalArgs();
    for (int i = 0; i < all.size(); i++) {
      if (isNamed(option, all.get(i))) {
        boolean isApart = option.arity().min() > 0 && !all.get(i).contains("=");
        String next = isApart && i + 1 < all.size() ? " " + all.get(i + 1) : "";
        return new Origin.Argument(i + 1, all.get(i) + next);
      }
    }
    return new Origin.Named("option " + option.longestName());
  }

  private static boolean isNamed(OptionSpec option, String argument) {
    for (String name : option.names()) {
      if (argument.equals(name) || argument.startsWith(name + "=")) {
        return true;
      }
    }
    return false;
  }
}
