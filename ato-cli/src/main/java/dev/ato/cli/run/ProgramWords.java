package dev.ato.cli.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes everything behind {@code --} from the parser: it belongs to the program. */
final class ProgramWords implements IParameterPreprocessor {

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's interface has the Stack.
  public boolean preprocess(
      Stack<String> arguments,
      CommandSpec command,
      @Nullable ArgSpec argument,
      Map<String, Object> info) {
    // The stack's top, its last element, is the first argument.
    int dashes = arguments.lastIndexOf("--");
    if (dashes >= 0) {
      List<String> program = new ArrayList<>(arguments.subList(0, dashes));
      Collections.reverse(program);
      ((RunCommand) command.userObject()).setProgram(program);
      arguments.subList(0, dashes + 1).clear();
    }
    return false;
  }
}
