package dev.ato.cli.query;

import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.NameChoice;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import dev.ato.cli.store.StoreOptions;
import dev.ato.track.sql.CodeListing;
import dev.ato.track.sql.Store;
import dev.ato.track.sql.TraceSummary;
import dev.ato.track.sql.TraceVersion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato trace}: the versions of one method over time, their listings, and two compared. */
@Command(
    description = {
      "Shows the versions of a traced method over time.",
      "With OLD and NEW: how the code of one version differs from the other's;",
      "with --why: which of the methods that it reaches changed."
    })
public final class TraceCommand implements Callable<Integer> {

  private static final String NEWEST = "";

  private final Surroundings surroundings;

  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The name of the trace, or the end of it: Scorer#score.")
  private String id = "";

  @Parameters(
      index = "1..2",
      arity = "0..2",
      paramLabel = "VERSION",
      description = "Two runs, or the beginnings of two fingerprints.")
  private List<String> versions = List.of();

  @Option(
      names = "--listing",
      arity = "0..1",
      paramLabel = "VERSION",
      fallbackValue = NEWEST,
      description = "The canonical listing of a version; default: of the newest.")
  private String listing = NONE;

  @Option(
      names = "--why",
      description = "Which of the methods that it can reach changed between OLD and NEW.")
  private boolean why;

  private static final String NONE = "-";

  public TraceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (versions.size() == 1) {
      throw new UsageException(
          "one version, \"" + versions.get(0) + "\", but it takes two, or none");
    }
    if (why && versions.isEmpty()) {
      throw new UsageException(
          "--why takes two versions; like this: ato trace " + id + " --why 1 2");
    }
    try (Store opened = store.open(surroundings)) {
      String trace = trace(opened);
      List<TraceVersion> known = opened.versions(trace);
      if (why) {
        return explain(ReachQuestion.of(surroundings, opened, trace, known, versions));
      }
      if (!versions.isEmpty()) {
        return compare(opened, new CodeVersions(trace, known));
      }
      if (!listing.equals(NONE)) {
        return list(opened, new CodeVersions(trace, known));
      }
      output.answer(
          surroundings.screen(),
          () -> new TraceText(surroundings).text(trace, id, known),
          () -> TraceJson.of(trace, known));
      return ExitCode.FINE;
    }
  }

  private String trace(Store opened) {
    List<TraceSummary> traces = opened.traces(Optional.empty());
    return new NameChoice(
            "trace", traces.stream().map(TraceSummary::traceId).toList(), "ato traces")
        .find(id);
  }

  private int explain(ReachAnswer answer) {
    output.answer(
        surroundings.screen(), () -> answer.text(surroundings.screen().paint()), answer::json);
    return answer.changes().isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENT;
  }

  private int list(Store opened, CodeVersions code) {
    TraceVersion version = listing.equals(NEWEST) ? code.newest() : code.find(listing);
    CodeListing found = opened.listing(version.fingerprint());
    output.answer(surroundings.screen(), found::text, () -> TraceJson.of(code.traceId(), found));
    return ExitCode.FINE;
  }

  private int compare(Store opened, CodeVersions code) {
    CodeListing before = opened.listing(code.find(versions.get(0)).fingerprint());
    CodeListing after = opened.listing(code.find(versions.get(1)).fingerprint());
    TraceDiff diff = TraceDiff.of(code.traceId(), before, after);
    output.answer(
        surroundings.screen(), () -> diff.text(surroundings.screen().paint()), diff::json);
    return diff.isEmpty() ? ExitCode.FINE : ExitCode.DIFFERENT;
  }
}
