package dev.ato.cli.query;

import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.MethodJson;
import dev.ato.track.sql.CodeListing;
import dev.ato.track.sql.TraceSummary;
import dev.ato.track.sql.TraceVersion;
import java.util.List;

/** Traces, their versions and listings in JSON. */
final class TraceJson {

  private TraceJson() {}

  static JsonObject of(TraceSummary trace) {
    return new JsonObject()
        .put("trace", trace.traceId())
        .put("kind", trace.kind().word())
        .put("method", trace.method().map(MethodJson::of))
        .put("runs", trace.runs())
        .put("versions", trace.versions());
  }

  static JsonObject of(String traceId, List<TraceVersion> versions) {
    return JsonObject.answer("trace")
        .put("trace", traceId)
        .putEach("versions", versions, TraceJson::version);
  }

  private static JsonObject version(TraceVersion version) {
    return new JsonObject()
        .put("kind", version.kind().word())
        .put("fingerprint", version.fingerprint())
        .put("scheme", version.scheme())
        .put("method", version.method().map(MethodJson::of))
        .putNumbers("runs", version.runs())
        .put("firstSeen", version.firstSeen())
        .put("lastSeen", version.lastSeen());
  }

  static JsonObject of(String traceId, CodeListing listing) {
    return JsonObject.answer("listing")
        .put("trace", traceId)
        .put("fingerprint", listing.fingerprint())
        .put("scheme", listing.scheme())
        .put("listing", listing.text());
  }
}
