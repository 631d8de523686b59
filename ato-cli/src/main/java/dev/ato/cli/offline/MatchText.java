package dev.ato.cli.offline;

import dev.ato.agent.match.SkippedMethod;
import dev.ato.agent.match.TraceIds;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Texts;
import java.util.List;
import java.util.Map;

/** Renders what rules would match. */
final class MatchText {

  private static final int SCREENFUL = 12;

  /** More methods are seldom meant. */
  private static final int MANY = 1000;

  private static final double SECONDS_PER_METHOD = 0.0008;

  /** What label and kind leave. */
  private static final int NAME = Screen.WIDTH - Page.LABEL - 9;

  private final Paint paint;
  private final boolean all;

  MatchText(Paint paint, boolean all) {
    this.paint = paint;
    this.all = all;
  }

  /** The methods, the count, what is left out and why, and how to use {@code rules} next. */
  String text(OfflineMatch match, String rules) {
    Page page = new Page(paint, all);
    page.line(
        "%s in %d of %s"
            .formatted(
                Texts.count(match.methods().size(), "method"),
                match.matchedClasses(),
                Texts.count(match.classes(), "class", "classes")),
        paint::bold);
    page.entries("Match", match.methods().stream().map(this::line).toList(), SCREENFUL, "--all");
    addCost(page, match);
    page.entries("No code", match.skipped().stream().map(MatchText::line).toList(), 2, "--all");
    page.entries(
        "No match",
        match.unmatched().entrySet().stream().map(MatchText::unmatched).toList(),
        2,
        "--all");
    page.section(
        "Next",
        match.methods().isEmpty()
            ? "ato match --help"
            : "ato run " + rules + " -- java -jar app.jar");
    return page.text();
  }

  /** What so many methods cost at run time, as measured (CONTRIBUTING.md). */
  private static void addCost(Page page, OfflineMatch match) {
    long woven = match.methods().stream().filter(method -> kind(method).equals("runtime")).count();
    if (woven >= MANY) {
      page.section(
          "Cost",
          List.of(
              woven + " methods are recorded at run time, probably more than you mean:",
              "about %d s of CPU when they are loaded, 10 ns or more a call"
                  .formatted(Math.max(1, Math.round(woven * SECONDS_PER_METHOD)))));
    }
  }

  private String line(OfflineMatch.Method method) {
    String name = all ? name(method) : Texts.methodName(name(method), NAME);
    return "%-7s  %s".formatted(kind(method), name);
  }

  /** What is recorded of the method: its code, or its results too. */
  static String kind(OfflineMatch.Method method) {
    return method.match().calls().isPresent() ? "runtime" : "static";
  }

  static String name(OfflineMatch.Method method) {
    return TraceIds.of(method.owner(), method.match().method());
  }

  private static String unmatched(Map.Entry<String, String> rule) {
    return rule.getKey() + "\n" + Texts.wrapped(rule.getValue(), Screen.WIDTH - Page.LABEL);
  }

  private static String line(OfflineMatch.Skipped skipped) {
    SkippedMethod method = skipped.method();
    return TraceIds.of(skipped.owner(), method.method()) + ": " + method.reason();
  }
}
