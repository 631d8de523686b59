package dev.ato.cli.query;

import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.store.StoreOptions;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.sql.RunFilter;
import dev.ato.track.sql.Store;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato show}: what is recorded of one run. */
@Command(description = "Shows what ran, how it ended, and what was recorded of it.")
public final class ShowCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      defaultValue = "latest",
      description = "Its number or key, latest, or -2 for the last but one; default: latest.")
  private String selector = "latest";

  @Option(names = "--skipped", description = "What could not be traced, and why.")
  private boolean skipped;

  @Option(names = "--all", description = "Everything, whatever room it takes.")
  private boolean all;

  public ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Store opened = store.open(surroundings)) {
      RecordedRun run = opened.recorded(opened.run(selector).id());
      output.answer(
          surroundings.screen(),
          () -> text(run, before(opened, run.run())),
          () -> RecordedRunJson.of(run));
      return ExitCode.FINE;
    }
  }

  private String text(RecordedRun run, Optional<Run> before) {
    return skipped ? SkipsText.of(run) : new RecordedRunText(surroundings, run, all).text(before);
  }

  /** The run of the same project that came before. */
  private static Optional<Run> before(Store store, Run run) {
    return store.runs(RunFilter.ALL.withProject(run.project())).stream()
        .dropWhile(newer -> newer.id() != run.id())
        .skip(1)
        .findFirst();
  }
}
