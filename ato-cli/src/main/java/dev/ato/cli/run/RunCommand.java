package dev.ato.cli.run;

import dev.ato.AtoException;
import dev.ato.agent.RulesException;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import dev.ato.cli.launch.AgentFile;
import dev.ato.cli.launch.ForegroundProgram;
import dev.ato.cli.launch.Launch;
import dev.ato.cli.store.RunJson;
import dev.ato.cli.store.StoreOptions;
import dev.ato.cli.store.StorePlace;
import dev.ato.track.Run;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ato run}: a program under the agent, with its own streams and exit code. */
@Command(
    customSynopsis = "ato run [--db=FILE] [--journal=FOLDER] [RULES...] -- java ...",
    preprocessor = ProgramWords.class,
    description = {
      "Starts a program under the agent and records the run.",
      "The exit code is the program's own."
    })
public final class RunCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "RULES",
      description = {
        "Rules files, or rules: trace=com.acme.Trainer#step (its code),"
            + " runtime=com.acme.Model#predict (its results too).",
        "Default: ATO_RULES, ato.yaml, then the program's own code."
      })
  private List<String> rules = List.of();

  private List<String> program = List.of();

  public RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void setProgram(List<String> words) {
    program = List.copyOf(words);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (program.isEmpty()) {
      throw new UsageException("no program after --; like this: ato run -- java -jar app.jar");
    }
    Map<String, String> environment = store.overlay(surroundings.environment());
    String argument = String.join(",", rules);
    try (ForegroundProgram running = start(argument, environment)) {
      int exitCode = running.waitFor();
      record(argument, environment, new Ending(running.pid(), running.started(), exitCode));
      return exitCode;
    }
  }

  private ForegroundProgram start(String argument, Map<String, String> environment) {
    String agent = "-javaagent:" + AgentFile.unpacked(environment);
    String option = argument.isEmpty() ? agent : agent + "=" + argument;
    return ForegroundProgram.start(
        ForegroundProgram.builder(Launch.of(program, option, environment))
            .directory(surroundings.folder().toFile()));
  }

  /** Puts the run into the store; whatever fails here leaves the program's exit code alone. */
  private void record(String argument, Map<String, String> environment, Ending ending) {
    try {
      StorePlace place = StorePlace.of(argument, environment, surroundings.folder());
      tell(new Recorded(surroundings, place).take(ending));
    } catch (RulesException alreadyToldByTheAgent) {
      // The program ran untraced; there is nothing to record.
    } catch (AtoException e) {
      surroundings.screen().say(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The answer stands on stderr, because stdout is the program's; people see it where they look.
   */
  private void tell(List<Run> runs) {
    Screen screen = surroundings.screen();
    if (runs.isEmpty()) {
      screen.say(
          "nothing was recorded here: no program on Java 17 or newer, or its journal lies elsewhere");
    } else if (output.json()) {
      runs.forEach(
          run -> screen.err().println(JsonObject.answer("run").put("run", RunJson.of(run)).text()));
    } else if (screen.watched()) {
      screen.say(recorded(runs));
    }
  }

  private static String recorded(List<Run> runs) {
    long first = runs.get(0).id();
    long last = runs.get(runs.size() - 1).id();
    return runs.size() == 1
        ? "recorded as run " + first + ": ato show " + first
        : "recorded as " + runs.size() + " runs, " + first + " to " + last + ": ato runs";
  }
}
