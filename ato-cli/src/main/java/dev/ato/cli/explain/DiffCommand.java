package dev.ato.cli.explain;

import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.store.RunChoice;
import dev.ato.cli.store.StoreOptions;
import dev.ato.track.RecordedRun;
import dev.ato.track.sql.Store;
import dev.ato.why.ChangedListings;
import dev.ato.why.CodeChange;
import dev.ato.why.Explanation;
import dev.ato.why.Why;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato diff}: everything that differs between two runs, or what changed in one method. */
@Command(description = "Lists what differs between two runs, or what changed in one method.")
public final class DiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(index = "0", paramLabel = "OLD", description = "The older run.")
  private String older = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer run.")
  private String newer = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "METHOD",
      description = "A trace id, Class#method, or any ending of it that is unique.")
  private Optional<String> method = Optional.empty();

  @Option(names = "--all", description = "Every difference, not only a screenful.")
  private boolean all;

  public DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Store opened = store.open(surroundings)) {
      RunChoice choice = RunChoice.of(opened, List.of(older, newer), surroundings.screen());
      RecordedRun before = opened.recorded(choice.before().id());
      RecordedRun after = opened.recorded(choice.after().id());
      Explanation why = Why.explain(before, after);
      return method.isPresent()
          ? ofMethod(method.get(), before, after, why)
          : ofAll(before, after, why);
    }
  }

  private int ofAll(RecordedRun before, RecordedRun after, Explanation why) {
    output.answer(
        surroundings.screen(),
        () -> DiffText.of(why, all, surroundings.screen().paint()),
        () -> WhyJson.of("diff", why, before, after));
    return why.differs() ? ExitCode.DIFFERENT : ExitCode.FINE;
  }

  private int ofMethod(String name, RecordedRun before, RecordedRun after, Explanation why) {
    Optional<CodeChange> change = new MethodChoice(before, after, why).change(name);
    if (change.isEmpty()) {
      output.answer(
          surroundings.screen(),
          () -> name + ": its code is the same, " + WhyText.runs(why) + "\n",
          () -> JsonObject.answer("diff").put("method", name).put("differs", false));
      return ExitCode.FINE;
    }
    Optional<ChangedListings> listings =
        ChangedListings.of(change.get(), before.log(), after.log());
    output.answer(
        surroundings.screen(),
        () -> MethodDiffText.of(why, change.get(), listings, surroundings.screen().paint()),
        () -> WhyJson.of(why, change.get(), listings));
    return ExitCode.DIFFERENT;
  }
}
