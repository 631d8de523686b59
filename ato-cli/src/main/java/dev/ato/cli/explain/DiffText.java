package dev.ato.cli.explain;

import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Texts;
import dev.ato.why.Category;
import dev.ato.why.Difference;
import dev.ato.why.Explanation;
import dev.ato.why.Finding;
import dev.ato.why.Finding.State;
import java.util.ArrayList;
import java.util.List;

/** Renders everything that differs between two runs, category by category. */
final class DiffText {

  private static final int LINES = 24;
  private static final int LEAST_SHARE = 2;

  private final Explanation why;
  private final Page page;
  private final int share;

  private DiffText(Explanation why, boolean all, Paint paint) {
    this.why = why;
    page = new Page(paint);
    share = all ? Integer.MAX_VALUE : share();
  }

  /** The text of {@code ato diff}; unless {@code all} is wanted, cut to one screen. */
  static String of(Explanation why, boolean all, Paint paint) {
    return new DiffText(why, all, paint).text();
  }

  private String text() {
    page.title("ato diff", WhyText.runs(why) + "    " + why.after().project());
    page.line(Headline.of(why), page.paint()::bold);
    why.findings().forEach(this::add);
    page.section("Next", next());
    return page.text();
  }

  /** How many lines each category with something to tell may have. */
  private int share() {
    long talkative = why.findings().stream().filter(finding -> !details(finding).isEmpty()).count();
    int taken = 3 + why.findings().size();
    return talkative == 0 ? 0 : Math.max(LEAST_SHARE, (LINES - taken) / (int) talkative);
  }

  private void add(Finding finding) {
    page.line(summary(finding), page.paint()::bold);
    List<String> details = details(finding);
    boolean fits = details.size() <= share;
    List<String> shown = fits ? details : details.subList(0, share - 1);
    shown.forEach(detail -> page.line("  " + detail));
    if (!fits) {
      int hidden = details.size() - shown.size();
      page.line("  and " + hidden + " more: " + command() + " --all");
    }
  }

  private static String summary(Finding finding) {
    String head = DifferenceWords.loud(finding);
    String compared = finding.compared();
    String number = Texts.count(finding.differences().size(), "difference");
    return switch (finding.state()) {
      case SAME -> head + ": same, " + compared;
      case UNKNOWN -> head + ": unknown";
      case DIFFERS -> head + ": " + number + (compared.isEmpty() ? "" : " in " + compared);
    };
  }

  private static List<String> details(Finding finding) {
    List<String> details = new ArrayList<>();
    boolean code = finding.category() == Category.CODE;
    for (Difference difference : finding.differences()) {
      details.add(code ? change(difference) : DifferenceWords.of(difference));
    }
    finding.gaps().forEach(gap -> details.add("unknown: " + WhyText.text(gap)));
    finding.remarks().forEach(details::add);
    return details;
  }

  /** Which fingerprint became which says nothing to a person. */
  private static String change(Difference difference) {
    return difference.remark() + " " + difference.subject();
  }

  private String command() {
    return "ato diff " + why.before().id() + " " + why.after().id();
  }

  private String next() {
    boolean code = why.finding(Category.CODE).state() == State.DIFFERS && !why.changes().isEmpty();
    return code
        ? command() + " " + MethodWords.typed(why.changes().get(0), why.changes())
        : "ato why " + why.before().id() + " " + why.after().id();
  }
}
