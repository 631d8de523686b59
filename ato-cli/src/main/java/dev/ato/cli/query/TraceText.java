package dev.ato.cli.query;

import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Shell;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.Table;
import dev.ato.cli.answer.Texts;
import dev.ato.cli.store.RunNumbers;
import dev.ato.track.sql.TraceKind;
import dev.ato.track.sql.TraceVersion;
import java.util.Collections;
import java.util.List;

/** Renders the versions of a trace over time. */
final class TraceText {

  private static final int SCREENFUL = 19;
  private static final int ENOUGH_DIGITS = 12;

  private final Surroundings surroundings;

  TraceText(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * The versions.
   *
   * @param typed how the user named the trace
   */
  String text(String traceId, String typed, List<TraceVersion> versions) {
    Paint paint = surroundings.screen().paint();
    Table table = new Table("KIND", "VERSION", "FIRST SEEN", "LAST SEEN", "RUNS");
    int hidden = Math.max(0, versions.size() - SCREENFUL);
    versions.stream().skip(hidden).forEach(version -> addRow(table, version));
    return paint.bold(Texts.methodName(traceId, Screen.WIDTH))
        + "\n"
        + table.text(paint)
        + (hidden > 0 ? "and " + hidden + " older: --json shows all\n" : "")
        + "Next     ato trace "
        + Shell.word(typed)
        + next(versions);
  }

  private void addRow(Table table, TraceVersion version) {
    table.row(
        version.kind().word(),
        abbreviated(version),
        Texts.moment(version.firstSeen(), surroundings.zone()),
        Texts.moment(version.lastSeen(), surroundings.zone()),
        RunNumbers.text(version.runs()));
  }

  private static String next(List<TraceVersion> versions) {
    List<TraceVersion> code =
        versions.stream().filter(version -> version.kind() == TraceKind.STATIC).toList();
    if (code.size() < 2) {
      return code.isEmpty() ? " --json\n" : " --listing\n";
    }
    TraceVersion before = code.get(code.size() - 2);
    TraceVersion after = code.get(code.size() - 1);
    // Runs are shorter to type, unless one of them had both versions, in two class loaders.
    boolean apart = Collections.disjoint(before.runs(), after.runs());
    return apart
        ? " " + before.runs().get(before.runs().size() - 1) + " " + after.runs().get(0) + "\n"
        : " " + abbreviated(before) + " " + abbreviated(after) + "\n";
  }

  private static String abbreviated(TraceVersion version) {
    String hex = version.fingerprint();
    return hex.substring(0, Math.min(ENOUGH_DIGITS, hex.length()));
  }
}
