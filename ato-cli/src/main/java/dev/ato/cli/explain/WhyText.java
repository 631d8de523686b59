package dev.ato.cli.explain;

import dev.ato.cli.answer.DescriptionText;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Texts;
import dev.ato.listing.ChangeDescription;
import dev.ato.track.Call;
import dev.ato.track.MethodRef;
import dev.ato.track.Run;
import dev.ato.why.Category;
import dev.ato.why.Cause;
import dev.ato.why.ChangedListings;
import dev.ato.why.Divergence;
import dev.ato.why.Divergence.Agreement;
import dev.ato.why.Explanation;
import dev.ato.why.Finding;
import dev.ato.why.Finding.State;
import dev.ato.why.Gap;
import dev.ato.why.TraceComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders an explanation on one screen, however much differs. */
final class WhyText {

  private static final int HEIGHT = 24;
  private static final int DIFF_LINES = 6;
  private static final int SENTENCES = 2;
  private static final int GAPS_EACH = 3;
  private static final int NAMES_ROOM = 100;
  private static final int SHOWN = 20;

  private final Explanation why;
  private final Optional<ChangedListings> listings;
  private final Page page;

  private WhyText(Explanation why, Optional<ChangedListings> listings, Paint paint) {
    this.why = why;
    this.listings = listings;
    page = new Page(paint);
  }

  /**
   * The text of {@code ato why}.
   *
   * @param listings those of the first changed method, if they are kept
   */
  static String of(Explanation why, Optional<ChangedListings> listings, Paint paint) {
    return new WhyText(why, listings, paint).text();
  }

  private String text() {
    page.title("ato why", runs(why) + "    " + why.after().project());
    page.line(Headline.of(why), page.paint()::bold);
    addDiff();
    addWay();
    addEvidence();
    addResults();
    addOtherChanges();
    addOthers();
    page.list("Same", same());
    addUnknown();
    page.section("Next", next());
    return page.text();
  }

  static String runs(Explanation why) {
    return "run " + why.before().id() + " -> " + why.after().id();
  }

  private void addDiff() {
    List<String> selections = codeLeads() ? why.changes().get(0).selections() : List.of();
    if (!selections.isEmpty()) {
      // The two listings are of two methods: neither changed into the other.
      selections.stream().limit(SENTENCES).forEach(sentence -> page.line("  " + sentence));
    } else if (codeLeads()) {
      listings.ifPresent(
          both -> {
            List<String> sentences = sentences(both.description());
            sentences.forEach(page::line);
            new BriefDiff(both.diff(), page.paint())
                .lines(DIFF_LINES - sentences.size(), next())
                .forEach(page::painted);
          });
    }
  }

  /** What changed, and how the call that differs comes to it. */
  private List<String> sentences(ChangeDescription description) {
    List<String> sentences = new ArrayList<>();
    DescriptionText.lines(description, SENTENCES).forEach(line -> sentences.add("  " + line));
    why.reachedFrom()
        .filter(method -> why.changes().get(0).way().isEmpty()) // else the way is shown
        .map(method -> "  reached from " + method.shortName())
        .ifPresent(reached -> join(sentences, reached));
    return sentences;
  }

  /** Behind the last sentence if there is room, else in a line of its own. */
  private static void join(List<String> sentences, String reached) {
    int last = sentences.size() - 1;
    if (last == 0 && sentences.get(0).length() + reached.length() < Screen.WIDTH) {
      sentences.set(0, sentences.get(0) + "," + reached.substring(1));
    } else {
      sentences.add(reached);
    }
  }

  /** How a traced method comes to the changed one, if that is not traced itself. */
  private void addWay() {
    if (codeLeads() && !why.changes().isEmpty() && !why.changes().get(0).way().isEmpty()) {
      List<MethodRef> way = why.changes().get(0).way();
      String names = way.stream().map(MethodRef::shortName).collect(Collectors.joining(" -> "));
      page.section("Reached", Texts.wrapped("from " + names, Page.ROOM).lines().toList());
    }
  }

  private void addEvidence() {
    String evidence =
        why.verdict().causes().stream()
            .findFirst()
            .map(Cause::evidence)
            .orElse(why.verdict().evidence());
    if (!evidence.isEmpty()) {
      page.section("Because", evidence);
    }
  }

  private void addResults() {
    Finding results = why.finding(Category.RESULTS);
    if (why.first().isEmpty()) {
      if (results.state() == State.DIFFERS) {
        page.section("Results", DifferenceWords.summary(results));
      }
      page.section("Order", results.remarks());
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("first: " + call(why.first().get(), why.traces().get(0)));
    lines.add("       " + outcome(why.first().get()) + ", " + differing(why.traces().get(0)));
    if (!why.first().get().where().isEmpty()) {
      lines.add("       " + why.first().get().where());
    }
    thenLine().ifPresent(lines::add);
    page.section("Results", lines);
  }

  private Optional<String> thenLine() {
    List<TraceComparison> later =
        why.traces().stream().skip(1).filter(trace -> trace.first().isPresent()).toList();
    if (later.isEmpty()) {
      return Optional.empty();
    }
    TraceComparison second = later.get(0);
    int more = later.size() - 1;
    return Optional.of(
        "then   %s%s, %s%s"
            .formatted(
                second.method().shortName(),
                number(second, second.first().orElseThrow()),
                differing(second),
                more == 0 ? "" : "; and " + Texts.count(more, "method") + " more"));
  }

  private static String call(Divergence first, TraceComparison trace) {
    Call call = first.call();
    String arguments =
        first.arguments() == Agreement.UNKNOWN
            ? ""
            : first.arguments() == Agreement.SAME ? ", same arguments" : ", other arguments";
    String thread = call.thread() == 1 ? "" : ", thread " + call.thread();
    return first.method().shortName() + number(trace, first) + thread + arguments;
  }

  private static String outcome(Divergence first) {
    String before = first.before().map(WhyText::outcome).orElse("");
    String after = first.after().map(WhyText::outcome).orElse("");
    if (before.isEmpty() || after.isEmpty()) {
      return before + after;
    }
    boolean alike = first.before().get().threw() == first.call().threw();
    return before + " -> " + (alike ? shown(first.call()) : after);
  }

  private static String outcome(Call call) {
    return (call.threw() ? "threw " : "returned ") + shown(call);
  }

  /** A short value itself; of a long one the hash, since its beginning tells no difference. */
  private static String shown(Call call) {
    String text = call.shown();
    return text.length() <= SHOWN ? text : call.result().abbreviated();
  }

  private static String differing(TraceComparison trace) {
    if (trace.first().isPresent() && trace.first().get().after().isEmpty()) {
      return Texts.count(trace.enteredBefore(), "call") + " then, " + trace.enteredAfter() + " now";
    }
    return trace.differing() + " of " + trace.compared() + " differ";
  }

  /** The call's number among all, and how many there were if that changed too. */
  private static String number(TraceComparison trace, Divergence first) {
    Call call = first.call();
    long before = trace.enteredBefore();
    long after = trace.enteredAfter();
    if (first.after().isEmpty()) {
      return " call " + call.number() + " of " + before + " is made no more";
    }
    String change = before == after ? "" : " (before " + before + ")";
    return " call " + call.number() + " of " + after + change;
  }

  /** As many names as fit in two lines, and how many more there are. */
  private void addOtherChanges() {
    int first = codeLeads() ? 1 : 0;
    List<String> names =
        why.changes().stream().skip(first).map(change -> change.method().shortName()).toList();
    List<String> shown = new ArrayList<>();
    int room = NAMES_ROOM;
    for (String name : names) {
      room -= name.length() + 2;
      if (room < 0) {
        break;
      }
      shown.add(name);
    }
    if (shown.size() < names.size()) {
      shown.add(names.size() - shown.size() + " more methods");
    }
    page.list("Changed", shown);
  }

  /** The other categories that differ, a line each. */
  private void addOthers() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : why.findings()) {
      Category category = finding.category();
      boolean told = category == Category.RESULTS || category == Category.CODE || leads(category);
      if (finding.state() == State.DIFFERS && !told) {
        lines.add(category.word() + ": " + DifferenceWords.summary(finding));
      }
    }
    page.section("Also", lines);
  }

  private List<String> same() {
    return why.findings().stream()
        .filter(finding -> finding.state() == State.SAME)
        .map(DifferenceWords::compared)
        .toList();
  }

  private void addUnknown() {
    List<String> lines = new ArrayList<>();
    addGaps(lines, State.UNKNOWN);
    addGaps(lines, State.DIFFERS);
    addGaps(lines, State.SAME);
    int room = HEIGHT - page.size() - 1;
    if (lines.size() > room) {
      int hidden = lines.size() - room + 1;
      lines.subList(room - 1, lines.size()).clear();
      lines.add("and " + hidden + " more: ato diff " + operands());
    }
    page.section("Unknown", lines);
  }

  private void addGaps(List<String> lines, State state) {
    for (Finding finding : why.findings()) {
      if (finding.state() == state) {
        addGaps(lines, finding);
      }
    }
  }

  private static void addGaps(List<String> lines, Finding finding) {
    String category = finding.category().word() + ": ";
    List<Gap> gaps = finding.gaps();
    gaps.stream().limit(GAPS_EACH).forEach(gap -> lines.add(category + text(gap)));
    if (gaps.size() > GAPS_EACH) {
      lines.add(category + "and " + (gaps.size() - GAPS_EACH) + " more");
    }
  }

  static String text(Gap gap) {
    return gap.reason() + (gap.command().isEmpty() ? "" : ": " + gap.command());
  }

  private String next() {
    if (!why.differs()) {
      return "ato show " + why.after().id();
    }
    String method = codeLeads() ? " " + MethodWords.typed(why.changes().get(0), why.changes()) : "";
    return "ato diff " + operands() + method;
  }

  private String operands() {
    Run before = why.before();
    return before.id() + " " + why.after().id();
  }

  private boolean codeLeads() {
    return leads(Category.CODE);
  }

  private boolean leads(Category category) {
    return why.verdict().causes().stream()
        .findFirst()
        .filter(cause -> cause.category() == category)
        .isPresent();
  }
}
