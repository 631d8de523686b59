package dev.ato.cli.query;

import dev.ato.cli.answer.Texts;
import dev.ato.track.RecordedRun;
import dev.ato.track.Skip;

/** Renders what a run could not trace. */
final class SkipsText {

  private SkipsText() {}

  static String of(RecordedRun run) {
    StringBuilder text = new StringBuilder();
    text.append("run ").append(run.run().id()).append("   ");
    text.append(Texts.count(run.skips().size(), "class or method", "classes or methods"));
    text.append(" skipped\n");
    run.skips().forEach(skip -> text.append(line(skip)).append('\n'));
    return text.toString();
  }

  private static String line(Skip skip) {
    return name(skip) + "  " + skip.reason();
  }

  private static String name(Skip skip) {
    return skip.method().isEmpty() ? skip.owner() : skip.owner() + "#" + skip.method();
  }
}
