package dev.ato.cli.query;

import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.store.StoreOptions;
import dev.ato.track.sql.Store;
import dev.ato.track.sql.TraceSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato traces}: the methods that were ever traced. */
@Command(description = "Lists the methods that were traced, those that changed first.")
public final class TracesCommand implements Callable<Integer> {

  private static final int SCREENFUL = 20;

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..1",
      description = "Only those whose name contains this.")
  private String text = "";

  @Option(names = "--project", paramLabel = "NAME", description = "Only those of one project.")
  private Optional<String> project = Optional.empty();

  @Option(names = "--all", description = "All of them, not only the first 20.")
  private boolean all;

  public TracesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Store opened = store.open(surroundings)) {
      List<TraceSummary> traces = chosen(opened.traces(project));
      output.answer(
          surroundings.screen(),
          () ->
              TracesText.of(traces, all ? traces.size() : SCREENFUL, surroundings.screen().paint()),
          () -> JsonObject.answer("traces").putEach("traces", traces, TraceJson::of));
      return ExitCode.FINE;
    }
  }

  private List<TraceSummary> chosen(List<TraceSummary> traces) {
    return traces.stream()
        .filter(trace -> trace.traceId().contains(text))
        .sorted(Comparator.comparing((TraceSummary trace) -> trace.versions() == 1))
        .toList();
  }
}
