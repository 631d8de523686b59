package dev.ato.cli.offline;

import dev.ato.build.BuildComparison;
import dev.ato.build.BuildComparison.ChangedMethod;
import dev.ato.build.BuildMethod;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.MethodJson;

/** The methods in which two builds differ, in JSON. */
final class CompareJson {

  private CompareJson() {}

  static JsonObject of(BuildComparison comparison, boolean noise) {
    JsonObject counts =
        new JsonObject()
            .put("changed", comparison.changed().size())
            .put("added", comparison.added().size())
            .put("removed", comparison.removed().size())
            .put("noise", comparison.dressed().size())
            .put("same", comparison.same());
    JsonObject answer =
        JsonObject.answer("compare")
            .put("scheme", ClassFingerprints.SCHEME)
            .put("differs", comparison.differs())
            .put("counts", counts)
            .putEach("changed", comparison.changed(), CompareJson::changed)
            .putEach("added", comparison.added(), CompareJson::method)
            .putEach("removed", comparison.removed(), CompareJson::method);
    return noise ? answer.putEach("noise", comparison.dressed(), CompareJson::changed) : answer;
  }

  static JsonObject changed(ChangedMethod method) {
    return name(method.after())
        .put("before", method.before().fingerprint())
        .put("after", method.after().fingerprint());
  }

  private static JsonObject method(BuildMethod method) {
    return name(method).put("fingerprint", method.fingerprint());
  }

  private static JsonObject name(BuildMethod method) {
    return MethodJson.of(MethodNames.ref(method.key()))
        .put("sourceFile", method.sourceFile())
        .put("line", method.line());
  }
}
