package dev.ato.scope;

import dev.ato.config.Value;
import dev.ato.config.Write;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A history as lines: the value in the end, then each write with who and why. */
final class HistoryText {

  private static final int WIDEST = 40;

  private HistoryText() {}

  static String of(History history, UnaryOperator<String> places) {
    StringBuilder text = new StringBuilder(history.path().toString());
    text.append(history.value().map(value -> " = " + value.shown()).orElse(" is gone"));
    text.append('\n');
    List<Change> changes = history.changes();
    boolean isTree = changes.stream().anyMatch(each -> !each.path().equals(history.path()));
    int paths = isTree ? width(changes, each -> each.path().toString()) : 0;
    int values = width(changes, HistoryText::value);
    int who = width(changes, change -> places.apply(change.who()));
    for (Change change : changes) {
      text.append(String.format(Locale.ROOT, "  %3d  ", change.number()));
      if (isTree) {
        text.append(padded(change.path().toString(), paths)).append("  ");
      }
      text.append(padded(value(change), values)).append("  ");
      text.append(padded(Shown.line(places.apply(change.who())), who)).append("  ");
      text.append(outcome(change)).append(": ");
      text.append(places.apply(change.reason())).append('\n');
    }
    return text.toString();
  }

  private static String value(Change change) {
    return change.kind() == Write.Kind.DELETE ? "(deleted)" : shown(change.value());
  }

  private static String shown(Value value) {
    return value.shown();
  }

  private static String outcome(Change change) {
    return change.outcome().name().toLowerCase(Locale.ROOT);
  }

  private static int width(List<Change> changes, Function<Change, String> column) {
    int widest = changes.stream().mapToInt(change -> column.apply(change).length()).max().orElse(0);
    return Math.min(widest, WIDEST);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
