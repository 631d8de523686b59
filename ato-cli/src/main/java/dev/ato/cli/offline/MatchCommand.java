package dev.ato.cli.offline;

import dev.ato.agent.Rules;
import dev.ato.agent.RulesException;
import dev.ato.agent.Settings;
import dev.ato.agent.yaml.FullYaml;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Shell;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato match}: what a rule would match, without running anything. */
@Command(description = "Lists the methods that a rule would trace, without running anything.")
public final class MatchCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = {
        "com.acme.Trainer#step, com.acme.**, Type+, @com.acme.Traced;",
        "trace=... or runtime=...; or a rules file."
      })
  private String rule = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Jars, directories, class files.")
  private List<String> paths = List.of();

  @Option(names = "--all", description = "All of the methods, not only a screenful.")
  private boolean all;

  public MatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    OfflineMatch match = OfflineMatch.of(rules(), paths.stream().map(surroundings::path).toList());
    match.unreadable().forEach(surroundings.screen()::say);
    output.answer(
        surroundings.screen(),
        () -> new MatchText(surroundings.screen().paint(), all).text(match, arguments()),
        () -> MatchJson.of(match));
    return match.unreadable().isEmpty() ? ExitCode.FINE : ExitCode.FAILURE;
  }

  private String arguments() {
    return Shell.word(isPattern() ? "trace=" + rule : rule);
  }

  private boolean isPattern() {
    return !rule.contains("=") && !Files.isRegularFile(surroundings.path(rule));
  }

  private Rules rules() {
    String argument = isPattern() ? "trace=" + rule : rule;
    try {
      return Settings.resolve(argument, Map.of(), surroundings.folder().toFile(), new FullYaml())
          .rules();
    } catch (RulesException e) {
      throw new UsageException(e.getMessage() + advice(), e);
    }
  }

  /** What was probably meant by a pattern that is none. */
  private String advice() {
    if (!isPattern()) {
      return "";
    }
    List<Path> files = paths.stream().map(surroundings::path).toList();
    return new NearestRule(OfflineMatch.outlines(files, new ArrayList<>()))
        .to(rule)
        .map(near -> "; did you mean " + near + "?")
        .orElse("");
  }
}
