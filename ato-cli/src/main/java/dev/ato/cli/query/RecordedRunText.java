package dev.ato.cli.query;

import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.Texts;
import dev.ato.cli.store.RunWords;
import dev.ato.track.AllResults;
import dev.ato.track.CallTrace;
import dev.ato.track.CodeVersion;
import dev.ato.track.InputFile;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.UnmatchedRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders one run: a screen of it, or all. */
final class RecordedRunText {

  /** More methods are seldom meant. */
  private static final int MANY = 1000;

  private final Surroundings surroundings;
  private final RecordedRun recorded;
  private final Run run;
  private final boolean all;
  private final Page page;

  RecordedRunText(Surroundings surroundings, RecordedRun recorded, boolean all) {
    this.surroundings = surroundings;
    this.recorded = recorded;
    this.run = recorded.run();
    this.all = all;
    this.page = new Page(surroundings.screen().paint(), all);
  }

  /** The run, and what to type next, which is a comparison if there is a run before. */
  String text(Optional<Run> before) {
    page.line(title(), page.paint()::bold);
    String command = String.join(" ", run.command());
    page.section("Command", command.isEmpty() ? "(no program)" : command);
    page.section("Process", process());
    page.section("Tags", run.tags().isEmpty() ? List.of() : List.of(String.join(", ", run.tags())));
    page.section(
        "Links",
        recorded.links().entrySet().stream()
            .map(link -> link.getKey() + " " + link.getValue())
            .toList());
    page.entries(
        "Inputs", recorded.inputs().stream().map(RecordedRunText::input).toList(), 2, more());
    addEnvironment();
    page.section("Code", code());
    addCalls();
    addLimits();
    page.section("Next", before.map(this::comparison).orElse("ato traces"));
    return page.text();
  }

  private String title() {
    String ending =
        RunWords.ending(run) + RunWords.took(run).map(took -> " after " + took).orElse("");
    return "run %d   %s   %s   %s"
        .formatted(
            run.id(),
            Texts.cut(run.project(), 24),
            Texts.moment(run.start(), surroundings.zone()),
            ending);
  }

  private String process() {
    return "%d on %s, key %s".formatted(run.pid(), run.host(), run.key());
  }

  private static String input(InputFile input) {
    String state = input.sha256().map(hash -> hash.abbreviated()).orElse(input.note());
    return "%s   %s   %s (%s)"
        .formatted(input.path(), state, Texts.count(input.size(), "byte"), input.source());
  }

  private void addEnvironment() {
    Map<String, String> facts = recorded.environment();
    String java =
        Stream.of("jdk.version", "jdk.vendor", "os.name", "os.arch", "locale", "time.zone")
            .flatMap(name -> Optional.ofNullable(facts.get(name)).stream())
            .reduce((left, right) -> left + ", " + right)
            .orElse("not recorded");
    page.section("Java", java);
    if (all) {
      page.section("Facts", facts.entrySet().stream().map(Map.Entry::toString).toList());
      page.section("Path", recorded.classPath().stream().map(ClassPathWords::line).toList());
    } else {
      page.section(
          "Path",
          Texts.count(recorded.classPath().size(), "entry", "entries")
              + " of the class path, "
              + Texts.count(plainFacts(facts), "fact")
              + ": "
              + more());
    }
  }

  private static long plainFacts(Map<String, String> facts) {
    return facts.keySet().stream().filter(name -> !name.startsWith(RecordedRun.VARIABLE)).count();
  }

  private String code() {
    List<CodeVersion> code = recorded.code();
    long classes = code.stream().map(version -> version.method().owner()).distinct().count();
    long marked = code.stream().filter(version -> !version.marks().isEmpty()).count();
    return "%s of %s fingerprinted%s"
        .formatted(
            Texts.count(code.size(), "method"),
            Texts.count(classes, "class", "classes"),
            marked == 0 ? "" : ", " + marked + " of them marked");
  }

  private void addCalls() {
    List<String> calls = recorded.traces().stream().map(this::calls).toList();
    page.entries("Calls", calls.isEmpty() ? List.of("no results traced") : calls, 5, more());
    if (calls.size() >= MANY) {
      page.section(
          "Cost", calls.size() + " methods are recorded at run time, probably more than you mean");
    }
  }

  private String calls(CallTrace trace) {
    String kept = trace.recorded() == trace.entered() ? "" : ", " + trace.recorded() + " kept";
    String lost = trace.dropped() == 0 ? "" : ", " + trace.dropped() + " lost";
    String open = trace.pending() == 0 ? "" : ", " + trace.pending() + " pending";
    String count = Texts.count(trace.entered(), "call") + kept + open + lost + "   ";
    int room = all ? Integer.MAX_VALUE : Screen.WIDTH - Page.LABEL - count.length();
    String digests = all ? trace.all().map(RecordedRunText::digests).orElse("") : "";
    return count + Texts.methodName(trace.traceId(), room) + digests;
  }

  private static String digests(AllResults all) {
    return "\nall results %s, in order %s of %s"
        .formatted(
            all.results().abbreviated(),
            all.order().abbreviated(),
            Texts.count(all.threads(), "thread"));
  }

  /** What keeps the record from being complete. */
  private void addLimits() {
    if (!recorded.skips().isEmpty()) {
      String skipped =
          Texts.count(recorded.skips().size(), "class or method", "classes or methods");
      page.section("Skipped", skipped + ": ato show " + run.id() + " --skipped");
    }
    page.entries(
        "No match", recorded.unmatchedRules().stream().map(this::unmatched).toList(), 1, more());
    page.entries("Warning", recorded.warnings(), 1, more());
  }

  private String unmatched(UnmatchedRule rule) {
    return rule.rule() + " (" + rule.where() + ")\n" + rule.reason();
  }

  private String comparison(Run before) {
    return "ato why " + before.id() + " " + run.id();
  }

  private String more() {
    return "ato show " + run.id() + " --all";
  }
}
