package dev.ato.cli.explain;

import dev.ato.cli.answer.DescriptionText;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.ListingDiffText;
import dev.ato.cli.answer.MethodJson;
import dev.ato.cli.store.RunJson;
import dev.ato.track.Call;
import dev.ato.track.CodeVersion;
import dev.ato.track.RecordedRun;
import dev.ato.why.Cause;
import dev.ato.why.ChangedListings;
import dev.ato.why.CodeChange;
import dev.ato.why.Difference;
import dev.ato.why.Divergence;
import dev.ato.why.Explanation;
import dev.ato.why.Finding;
import dev.ato.why.Gap;
import dev.ato.why.TraceComparison;
import dev.ato.why.Verdict;
import java.util.Locale;
import java.util.Optional;

/** An explanation in JSON. */
final class WhyJson {

  private WhyJson() {}

  static JsonObject of(String answer, Explanation why, RecordedRun before, RecordedRun after) {
    JsonObject document =
        JsonObject.answer(answer)
            .put("before", RunJson.of(why.before()))
            .put("after", RunJson.of(why.after()))
            .put("differs", why.differs())
            .put("verdict", verdict(why.verdict()))
            .putEach("findings", why.findings(), WhyJson::finding)
            .putEach("changes", why.changes(), change -> described(change, before, after))
            .putEach("traces", why.traces(), WhyJson::trace);
    why.first().ifPresent(first -> document.put("first", divergence(first)));
    why.reachedFrom().ifPresent(method -> document.put("reachedFrom", MethodJson.of(method)));
    return document;
  }

  /** One method's change with the diff of its listings. */
  static JsonObject of(Explanation why, CodeChange change, Optional<ChangedListings> listings) {
    JsonObject document =
        JsonObject.answer("diff")
            .put("before", RunJson.of(why.before()))
            .put("after", RunJson.of(why.after()))
            .put("differs", true)
            .put("change", change(change));
    listings.ifPresent(
        both -> {
          DescriptionText.put(document, both.description());
          document.putEach("hunks", both.diff().hunks(), ListingDiffText::json);
        });
    return document;
  }

  private static JsonObject verdict(Verdict verdict) {
    return new JsonObject()
        .put("conclusion", word(verdict.conclusion()))
        .put("evidence", verdict.evidence())
        .putEach("causes", verdict.causes(), WhyJson::cause);
  }

  private static JsonObject cause(Cause cause) {
    return new JsonObject()
        .put("category", cause.category().word())
        .put("certainty", word(cause.certainty()))
        .put("evidence", cause.evidence());
  }

  private static JsonObject finding(Finding finding) {
    return new JsonObject()
        .put("category", finding.category().word())
        .put("state", word(finding.state()))
        .put("compared", finding.compared())
        .putEach("differences", finding.differences(), WhyJson::difference)
        .putEach("unknown", finding.gaps(), WhyJson::gap)
        .putTexts("remarks", finding.remarks());
  }

  private static JsonObject difference(Difference difference) {
    return new JsonObject()
        .put("subject", difference.subject())
        .put("before", difference.before())
        .put("after", difference.after())
        .put("follows", difference.follows().map(category -> category.word()))
        .put("remark", difference.remark());
  }

  private static JsonObject gap(Gap gap) {
    return new JsonObject().put("reason", gap.reason()).put("command", gap.command());
  }

  private static JsonObject described(CodeChange change, RecordedRun before, RecordedRun after) {
    JsonObject json = change(change);
    if (!change.selections().isEmpty()) {
      return json; // the two listings are of two methods
    }
    return ChangedListings.of(change, before.log(), after.log())
        .map(listings -> DescriptionText.put(json, listings.description()))
        .orElse(json);
  }

  private static JsonObject change(CodeChange change) {
    return new JsonObject()
        .put("kind", word(change.kind()))
        .put("class", change.method().owner())
        .put("method", change.method().name())
        .put("descriptor", change.method().descriptor())
        .putEach("before", change.before(), WhyJson::version)
        .putEach("after", change.after(), WhyJson::version)
        .putTexts("selections", change.selections())
        .putEach("way", change.way(), MethodJson::of);
  }

  private static JsonObject version(CodeVersion version) {
    return new JsonObject()
        .put("trace", version.traceId())
        .put("scheme", version.scheme())
        .put("fingerprint", version.fingerprint())
        .put("sourceFile", version.sourceFile())
        .put("line", version.line())
        .put("codeSource", version.codeSource())
        .putTexts("marks", version.marks());
  }

  private static JsonObject trace(TraceComparison trace) {
    JsonObject object =
        new JsonObject()
            .put("trace", trace.traceId())
            .put("method", trace.method().signature())
            .put("state", word(trace.state()))
            .put("enteredBefore", trace.enteredBefore())
            .put("enteredAfter", trace.enteredAfter())
            .put("compared", trace.compared())
            .put("differing", trace.differing())
            .put("allDiffer", trace.allDiffer())
            .put("reordered", trace.reordered());
    trace.first().ifPresent(first -> object.put("first", divergence(first)));
    return object.putEach("unknown", trace.gaps(), WhyJson::gap);
  }

  private static JsonObject divergence(Divergence divergence) {
    JsonObject object =
        new JsonObject()
            .put("trace", divergence.traceId())
            .put("method", divergence.method().signature())
            .put("arguments", word(divergence.arguments()))
            .put("where", divergence.where());
    divergence.before().ifPresent(call -> object.put("before", call(call)));
    divergence.after().ifPresent(call -> object.put("after", call(call)));
    return object;
  }

  private static JsonObject call(Call call) {
    return new JsonObject()
        .put("call", call.number())
        .put("thread", call.thread())
        .put("threw", call.threw())
        .put("result", call.result())
        .put("arguments", call.arguments().map(hash -> hash.hex()))
        .put("note", call.note())
        .put("shown", call.preview().map(preview -> preview.text()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
