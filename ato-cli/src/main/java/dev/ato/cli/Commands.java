package dev.ato.cli;

import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.config.ConfigCommand;
import dev.ato.cli.doctor.DoctorCommand;
import dev.ato.cli.explain.DiffCommand;
import dev.ato.cli.explain.WhyCommand;
import dev.ato.cli.offline.CompareCommand;
import dev.ato.cli.offline.FingerprintCommand;
import dev.ato.cli.offline.MatchCommand;
import dev.ato.cli.query.RunsCommand;
import dev.ato.cli.query.ShowCommand;
import dev.ato.cli.query.StatsCommand;
import dev.ato.cli.query.TraceCommand;
import dev.ato.cli.query.TracesCommand;
import dev.ato.cli.run.RunCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The commands of {@code ato} in the order in which a newcomer meets them. */
enum Commands {
  RUN("run", "[rules] -- java ...", "start a program under the agent"),
  WHY("why", "[OLD NEW]", "why two runs gave different results"),
  DIFF("diff", "OLD NEW [METHOD]", "all that differs, or one method's code"),
  RUNS("runs", "", "the runs, newest first"),
  SHOW("show", "[RUN]", "all that is recorded of a run"),
  TRACES("traces", "[TEXT]", "the methods that were traced"),
  TRACE("trace", "ID [OLD NEW]", "the versions of a method; two compared"),
  STATS("stats", "", "the projects in numbers; what changes most"),
  COMPARE("compare", "OLD NEW [METHOD]", "methods that changed between builds"),
  MATCH("match", "RULE PATH...", "what a rule would match, offline"),
  FINGERPRINT("fingerprint", "PATH...", "fingerprints of methods, offline"),
  CONFIG("config", "show|why|hash FILE...", "merged config, who set a key, hashes"),
  DOCTOR("doctor", "", "whether ato can work here, and what to do"),
  COMPLETION("completion", "bash|zsh|fish", "completion for a shell");

  private final String word;
  private final String operands;
  private final String summary;

  Commands(String word, String operands, String summary) {
    this.word = word;
    this.operands = operands;
    this.summary = summary;
  }

  /** The command that is called by this name. */
  static Optional<Commands> named(String name) {
    return Arrays.stream(values()).filter(command -> command.word.equals(name)).findFirst();
  }

  /** The names of all. */
  static List<String> names() {
    return Arrays.stream(values()).map(command -> command.word).toList();
  }

  /** Its name. */
  String word() {
    return word;
  }

  /** Its name and what stands behind it, options left out. */
  String synopsis() {
    return operands.isEmpty() ? word : word + " " + operands;
  }

  /** What it is for, in half a line. */
  String summary() {
    return summary;
  }

  /** A fresh command, annotated for picocli; it answers the exit code. */
  Callable<Integer> create(Surroundings surroundings) {
    return switch (this) {
      case RUN -> new RunCommand(surroundings);
      case WHY -> new WhyCommand(surroundings);
      case DIFF -> new DiffCommand(surroundings);
      case RUNS -> new RunsCommand(surroundings);
      case SHOW -> new ShowCommand(surroundings);
      case TRACES -> new TracesCommand(surroundings);
      case TRACE -> new TraceCommand(surroundings);
      case STATS -> new StatsCommand(surroundings);
      case COMPARE -> new CompareCommand(surroundings);
      case MATCH -> new MatchCommand(surroundings);
      case FINGERPRINT -> new FingerprintCommand(surroundings);
      case CONFIG -> new ConfigCommand(surroundings);
      case DOCTOR -> new DoctorCommand(surroundings);
      case COMPLETION -> new CompletionCommand(surroundings);
    };
  }
}
