package dev.ato.cli.query;

import dev.ato.cli.answer.NameChoice;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.Table;
import dev.ato.cli.answer.Texts;
import dev.ato.track.sql.ProjectStats;
import dev.ato.track.sql.TraceSummary;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Renders the store in numbers. */
final class StatsText {

  private static final int PROJECTS = 12;
  private static final int CHANGING = 4;
  private static final int NAME = 24;

  private final Surroundings surroundings;
  private final Path file;

  StatsText(Surroundings surroundings, Path file) {
    this.surroundings = surroundings;
    this.file = file;
  }

  /** The projects, and of the traces those that changed. */
  String text(List<ProjectStats> projects, List<TraceSummary> changing, List<TraceSummary> traces) {
    Page head = new Page(surroundings.screen().paint());
    head.title("ato stats", surroundings.shown(file) + "   " + size(file.toFile()));
    Page tail = new Page(surroundings.screen().paint());
    tail.entries(
        "Changing", changing.stream().map(StatsText::line).toList(), CHANGING, "ato traces");
    tail.section("Next", next(changing, traces));
    return head.text() + table(projects) + tail.text();
  }

  private String table(List<ProjectStats> projects) {
    Table table =
        new Table(">RUNS", ">FAILED", ">METHODS", ">CHANGED", ">CALLS", "LAST", "PROJECT");
    projects.stream()
        .limit(PROJECTS)
        .forEach(
            project ->
                table.row(
                    Integer.toString(project.runs()),
                    Integer.toString(project.failed()),
                    Integer.toString(project.traces()),
                    Integer.toString(project.changed()),
                    Long.toString(project.calls()),
                    Texts.moment(project.lastStart(), surroundings.zone()),
                    Texts.cut(project.project(), NAME)));
    int hidden = projects.size() - PROJECTS;
    return table.text(surroundings.screen().paint())
        + (hidden > 0 ? "and " + Texts.count(hidden, "project") + " more: ato stats --json\n" : "");
  }

  private static String line(TraceSummary trace) {
    String versions =
        "%d versions of %s in %s   "
            .formatted(
                trace.versions(),
                trace.kind().word().equals("static") ? "the code" : "the results",
                Texts.count(trace.runs(), "run"));
    return versions
        + Texts.methodName(trace.traceId(), Screen.WIDTH - Page.LABEL - versions.length());
  }

  private static String next(List<TraceSummary> changing, List<TraceSummary> traces) {
    List<String> names = traces.stream().map(TraceSummary::traceId).toList();
    return changing.isEmpty()
        ? "ato runs"
        : "ato trace " + NameChoice.typed(changing.get(0).traceId(), names);
  }

  private static String size(File database) {
    double mebibytes = database.length() / 1024.0 / 1024.0;
    return String.format(Locale.ROOT, "%.1f MiB", mebibytes);
  }
}
