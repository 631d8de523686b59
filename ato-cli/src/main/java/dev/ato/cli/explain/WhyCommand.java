package dev.ato.cli.explain;

import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.store.RunChoice;
import dev.ato.cli.store.StoreOptions;
import dev.ato.track.RecordedRun;
import dev.ato.track.sql.Store;
import dev.ato.why.ChangedListings;
import dev.ato.why.Explanation;
import dev.ato.why.Why;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ato why}: why two runs gave different results. */
@Command(description = "Explains why two runs gave different results.")
public final class WhyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "RUN",
      arity = "0..2",
      description =
          "The older and the newer run, each by number, key, latest or -1 (write -- before -1);"
              + " default: the last two of the last run's project.")
  private List<String> runs = List.of();

  public WhyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Store opened = store.open(surroundings)) {
      RunChoice choice = RunChoice.of(opened, runs, surroundings.screen());
      RecordedRun before = opened.recorded(choice.before().id());
      RecordedRun after = opened.recorded(choice.after().id());
      Explanation why = Why.explain(before, after);
      output.answer(
          surroundings.screen(),
          () -> WhyText.of(why, listings(why, before, after), surroundings.screen().paint()),
          () -> WhyJson.of("why", why, before, after));
      return why.differs() ? ExitCode.DIFFERENT : ExitCode.FINE;
    }
  }

  private static Optional<ChangedListings> listings(
      Explanation why, RecordedRun before, RecordedRun after) {
    return why.changes().stream()
        .findFirst()
        .flatMap(change -> ChangedListings.of(change, before.log(), after.log()));
  }
}
