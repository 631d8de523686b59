package dev.ato.cli.query;

import dev.ato.cli.answer.NameChoice;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Table;
import dev.ato.cli.answer.Texts;
import dev.ato.track.sql.TraceSummary;
import java.util.List;

/** Renders a list of traces. */
final class TracesText {

  /** What the other columns leave. */
  private static final int NAME = 54;

  private TracesText() {}

  /** The first {@code limit} of the traces, how many there are beyond, and what to type next. */
  static String of(List<TraceSummary> traces, int limit, Paint paint) {
    if (traces.isEmpty()) {
      return "No traces.\nNext     ato show --skipped\n";
    }
    Table table = new Table(">VERSIONS", ">RUNS", "KIND", "TRACE");
    traces.stream().limit(limit).forEach(trace -> addRow(table, trace));
    int hidden = traces.size() - limit;
    String rest = hidden > 0 ? "and " + hidden + " more: ato traces --all\n" : "";
    List<String> names = traces.stream().map(TraceSummary::traceId).toList();
    return table.text(paint)
        + rest
        + "Next     ato trace "
        + NameChoice.typed(names.get(0), names)
        + "\n";
  }

  private static void addRow(Table table, TraceSummary trace) {
    table.row(
        Integer.toString(trace.versions()),
        Integer.toString(trace.runs()),
        trace.kind().word(),
        Texts.methodName(trace.traceId(), NAME));
  }
}
