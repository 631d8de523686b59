package dev.ato.cli.query;

import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.MethodJson;
import dev.ato.cli.store.RunJson;
import dev.ato.track.CallTrace;
import dev.ato.track.ClassPathEntry;
import dev.ato.track.CodeVersion;
import dev.ato.track.InputFile;
import dev.ato.track.RecordedRun;
import dev.ato.track.Skip;
import dev.ato.track.UnmatchedRule;

/** All that is kept of a run, in JSON. */
final class RecordedRunJson {

  private RecordedRunJson() {}

  static JsonObject of(RecordedRun recorded) {
    return JsonObject.answer("show")
        .put("run", RunJson.of(recorded.run()))
        .putMap("links", recorded.links())
        .putMap("environment", recorded.environment())
        .putEach("classPath", recorded.classPath(), RecordedRunJson::classPath)
        .putEach("inputs", recorded.inputs(), RecordedRunJson::input)
        .putEach("code", recorded.code(), RecordedRunJson::code)
        .putEach("traces", recorded.traces(), RecordedRunJson::trace)
        .putEach("skips", recorded.skips(), RecordedRunJson::skip)
        .putEach("unmatchedRules", recorded.unmatchedRules(), RecordedRunJson::unmatched)
        .putTexts("warnings", recorded.warnings());
  }

  private static JsonObject classPath(ClassPathEntry entry) {
    return new JsonObject()
        .put("path", entry.path())
        .put("sha256", entry.sha256())
        .put("size", entry.size());
  }

  private static JsonObject input(InputFile input) {
    return new JsonObject()
        .put("source", input.source())
        .put("path", input.path())
        .put("sha256", input.sha256())
        .put("size", input.size())
        .put("note", input.note());
  }

  private static JsonObject code(CodeVersion version) {
    return MethodJson.of(version.method())
        .put("trace", version.traceId())
        .put("fingerprint", version.fingerprint())
        .put("scheme", version.scheme())
        .put("sourceFile", version.sourceFile())
        .put("line", version.line())
        .put("codeSource", version.codeSource())
        .putTexts("marks", version.marks());
  }

  private static JsonObject trace(CallTrace trace) {
    JsonObject json = counts(trace);
    trace
        .all()
        .ifPresent(
            all ->
                json.put(
                    "allResults",
                    new JsonObject()
                        .put("completed", all.completed())
                        .put("results", all.results())
                        .put("order", all.order())
                        .put("threads", all.threads())));
    return json;
  }

  private static JsonObject counts(CallTrace trace) {
    return MethodJson.of(trace.method())
        .put("trace", trace.traceId())
        .put("calls", trace.calls())
        .put("encoding", trace.encoding())
        .put("entered", trace.entered())
        .put("recorded", trace.recorded())
        .put("dropped", trace.dropped())
        .put("pending", trace.pending())
        .put("digest", trace.digest());
  }

  private static JsonObject skip(Skip skip) {
    return new JsonObject()
        .put("class", skip.owner())
        .put("method", skip.method())
        .put("reason", skip.reason());
  }

  private static JsonObject unmatched(UnmatchedRule rule) {
    return new JsonObject()
        .put("rule", rule.rule())
        .put("where", rule.where())
        .put("reason", rule.reason());
  }
}
