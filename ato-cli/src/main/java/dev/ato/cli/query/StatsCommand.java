package dev.ato.cli.query;

import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.store.StoreOptions;
import dev.ato.track.sql.ProjectStats;
import dev.ato.track.sql.Store;
import dev.ato.track.sql.TraceSummary;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ato stats}: the store in numbers, and which methods change most often. */
@Command(description = "Shows the projects in numbers, and the methods that change most often.")
public final class StatsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  /** The command in the given surroundings. */
  public StatsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path file = store.place(surroundings).database().file();
    try (Store opened = store.open(surroundings)) {
      List<ProjectStats> projects = opened.stats();
      List<TraceSummary> traces = opened.traces(Optional.empty());
      List<TraceSummary> changing = changing(traces);
      output.answer(
          surroundings.screen(),
          () -> new StatsText(surroundings, file).text(projects, changing, traces),
          () -> json(projects, changing));
      return ExitCode.FINE;
    }
  }

  /** The traces that had more than one version, the most restless first. */
  private static List<TraceSummary> changing(List<TraceSummary> traces) {
    return traces.stream()
        .filter(trace -> trace.versions() > 1)
        .sorted(Comparator.comparing(TraceSummary::versions).reversed())
        .toList();
  }

  private static JsonObject json(List<ProjectStats> projects, List<TraceSummary> changing) {
    return JsonObject.answer("stats")
        .putEach("projects", projects, StatsCommand::project)
        .putEach("changing", changing, TraceJson::of);
  }

  private static JsonObject project(ProjectStats project) {
    return new JsonObject()
        .put("project", project.project())
        .put("runs", project.runs())
        .put("failed", project.failed())
        .put("lastStart", project.lastStart())
        .put("traces", project.traces())
        .put("changed", project.changed())
        .put("calls", project.calls())
        .put("kept", project.kept());
  }
}
