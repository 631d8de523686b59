package dev.ato.cli.query;

import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.Table;
import dev.ato.cli.answer.Texts;
import dev.ato.cli.store.RunWords;
import dev.ato.track.Run;
import java.util.ArrayList;
import java.util.List;

/** Renders a list of runs. */
final class RunsText {

  private final Surroundings surroundings;

  RunsText(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The first {@code limit} of the runs, how many there are beyond, and what to type next. */
  String text(List<Run> runs, int limit) {
    if (runs.isEmpty()) {
      return "No runs.\nNext     ato run -- java -jar app.jar\n";
    }
    List<Run> shown = runs.subList(0, Math.min(limit, runs.size()));
    return table(shown).text(surroundings.screen().paint())
        + rest(runs.size() - shown.size())
        + next(runs);
  }

  /** The project is told only where there are several, to leave room for the command. */
  private Table table(List<Run> runs) {
    boolean projects = runs.stream().map(Run::project).distinct().count() > 1;
    List<String> headings =
        projects
            ? List.of(">RUN", "STARTED", ">TOOK", "STATUS", "PROJECT", "COMMAND")
            : List.of(">RUN", "STARTED", ">TOOK", "STATUS", "COMMAND");
    Table table = new Table(headings);
    runs.forEach(run -> table.row(cells(run, projects)));
    return table;
  }

  private List<String> cells(Run run, boolean projects) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(run.id()));
    cells.add(Texts.moment(run.start(), surroundings.zone()));
    cells.add(RunWords.took(run).orElse(""));
    cells.add(RunWords.ending(run));
    if (projects) {
      cells.add(Texts.cut(run.project(), 16));
    }
    cells.add(String.join(" ", run.command()));
    return cells;
  }

  private static String rest(int hidden) {
    return hidden > 0 ? "and " + hidden + " older: ato runs --all\n" : "";
  }

  private static String next(List<Run> runs) {
    return runs.size() > 1
        ? "Next     ato why " + runs.get(1).id() + " " + runs.get(0).id() + "\n"
        : "Next     ato show " + runs.get(0).id() + "\n";
  }
}
