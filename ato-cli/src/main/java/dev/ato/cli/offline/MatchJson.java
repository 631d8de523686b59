package dev.ato.cli.offline;

import dev.ato.bytecode.MethodOutline;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.MethodJson;
import java.util.Map;

/** What rules would match, in JSON. */
final class MatchJson {

  private MatchJson() {}

  static JsonObject of(OfflineMatch match) {
    return JsonObject.answer("match")
        .put("classes", match.classes())
        .putEach("methods", match.methods(), MatchJson::method)
        .putEach("skips", match.skipped(), MatchJson::skip)
        .putEach(
            "unmatchedRules", match.unmatched().entrySet().stream().toList(), MatchJson::unmatched);
  }

  private static JsonObject method(OfflineMatch.Method method) {
    MethodOutline outline = method.match().method();
    return MethodJson.of(method.owner().name(), outline.name(), outline.descriptor())
        .put("trace", method.match().traceId())
        .put("kind", MatchText.kind(method));
  }

  private static JsonObject skip(OfflineMatch.Skipped skipped) {
    MethodOutline outline = skipped.method().method();
    return MethodJson.of(skipped.owner().name(), outline.name(), outline.descriptor())
        .put("reason", skipped.method().reason());
  }

  private static JsonObject unmatched(Map.Entry<String, String> rule) {
    return new JsonObject().put("rule", rule.getKey()).put("reason", rule.getValue());
  }
}
