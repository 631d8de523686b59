package dev.ato.cli;

import dev.ato.agent.Suggestion;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what was wrong with a command line, and what was perhaps meant. */
final class Misunderstanding {

  private Misunderstanding() {}

  static String of(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().get(0), failure.getCommandLine().getCommandSpec());
    }
    if (failure instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return "what is missing is " + missing.getMissing().get(0).paramLabel();
    }
    return String.valueOf(failure.getMessage());
  }

  private static String unmatched(String word, CommandSpec command) {
    if (!word.startsWith("-")) {
      return "one word too many: \"" + word + "\"";
    }
    List<String> known = List.copyOf(command.optionsMap().keySet());
    String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    return "no option \""
        + word
        + "\""
        + Suggestion.nearest(option, known).map(near -> "; did you mean " + near + "?").orElse("");
  }
}
