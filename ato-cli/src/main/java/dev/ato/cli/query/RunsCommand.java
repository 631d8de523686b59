package dev.ato.cli.query;

import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import dev.ato.cli.store.RunJson;
import dev.ato.cli.store.StoreOptions;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import dev.ato.track.sql.RunFilter;
import dev.ato.track.sql.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ato runs}: the runs, newest first. */
@Command(description = "Lists the runs, newest first.")
public final class RunsCommand implements Callable<Integer> {

  private static final int SCREENFUL = 20;

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--project", paramLabel = "NAME", description = "Only those of one project.")
  private Optional<String> project = Optional.empty();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only those that are running, completed, failed or lost.")
  private Optional<String> status = Optional.empty();

  @Option(names = "--all", description = "All of them, not only the newest 20.")
  private boolean all;

  public RunsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Store opened = store.open(surroundings)) {
      List<Run> runs = opened.runs(filter());
      output.answer(
          surroundings.screen(),
          () -> new RunsText(surroundings).text(runs, all ? runs.size() : SCREENFUL),
          () -> JsonObject.answer("runs").putEach("runs", runs, RunJson::of));
      return ExitCode.FINE;
    }
  }

  private RunFilter filter() {
    RunFilter ofProject = project.map(RunFilter.ALL::withProject).orElse(RunFilter.ALL);
    return status.map(word -> ofProject.withStatus(parsed(word))).orElse(ofProject);
  }

  private static RunStatus parsed(String word) {
    for (RunStatus known : RunStatus.values()) {
      if (known.word().equals(word)) {
        return known;
      }
    }
    throw new UsageException(
        "no status \"" + word + "\"; accepted are running, completed, failed and lost");
  }
}
