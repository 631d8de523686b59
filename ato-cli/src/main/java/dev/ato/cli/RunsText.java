package dev.ato.cli;

import dev.ato.track.Run;
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
    Table table = new Table(">RUN", "STARTED", ">TOOK", "STATUS", "PROJECT", "COMMAND");
    runs.stream().limit(limit).forEach(run -> addRow(table, run));
    return table.text(surroundings.screen().paint()) + rest(runs.size() - limit) + next(runs);
  }

  private void addRow(Table table, Run run) {
    table.row(
        Long.toString(run.id()),
        Texts.moment(run.start(), surroundings.zone()),
        RunWords.took(run).orElse(""),
        RunWords.ending(run),
        Texts.cut(run.project(), 16),
        String.join(" ", run.command()));
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
