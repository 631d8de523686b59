package dev.ato.cli.offline;

import dev.ato.build.BuildComparison;
import dev.ato.build.BuildMethod;
import dev.ato.build.ClassChange;
import dev.ato.build.MethodPair;
import dev.ato.build.MovedClass;
import dev.ato.build.RenamedMethod;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.cli.answer.DescriptionText;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.MethodJson;

/** The methods in which two builds differ, in JSON. */
final class CompareJson {

  private CompareJson() {}

  static JsonObject of(BuildComparison comparison, boolean noise) {
    JsonObject answer =
        JsonObject.answer("compare")
            .put("scheme", ClassFingerprints.SCHEME)
            .put("differs", comparison.differs())
            .put("counts", counts(comparison))
            .putEach("changed", comparison.changed(), CompareJson::changed)
            .putEach("classes", comparison.classes(), CompareJson::ofClass)
            .putEach("added", comparison.added(), CompareJson::method)
            .putEach("removed", comparison.removed(), CompareJson::method)
            .putEach("renamed", comparison.renamed(), CompareJson::renamed)
            .putEach("moved", comparison.moved(), CompareJson::moved);
    return noise
        ? answer
            .putEach("following", comparison.following(), CompareJson::pair)
            .putEach("noise", comparison.dressed(), CompareJson::pair)
        : answer;
  }

  private static JsonObject counts(BuildComparison comparison) {
    return new JsonObject()
        .put("changed", comparison.changed().size())
        .put("classes", comparison.classes().size())
        .put("added", comparison.added().size())
        .put("removed", comparison.removed().size())
        .put("renamed", comparison.renamed().size())
        .put("moved", comparison.moved().size())
        .put("following", comparison.following().size())
        .put("noise", comparison.dressed().size())
        .put("same", comparison.same());
  }

  private static JsonObject ofClass(ClassChange change) {
    return new JsonObject().put("class", change.name()).putTexts("description", change.sentences());
  }

  private static JsonObject changed(MethodPair pair) {
    JsonObject json = DescriptionText.put(pair(pair), pair.description());
    return pair.isRenamed() ? json.put("likeness", pair.likeness()) : json;
  }

  private static JsonObject renamed(RenamedMethod method) {
    return pair(method.pair()).put("safe", method.safe());
  }

  private static JsonObject moved(MovedClass moved) {
    return new JsonObject()
        .put("from", moved.before())
        .put("class", moved.after())
        .put("methods", moved.methods())
        .put("changed", moved.changed())
        .put("likeness", moved.likeness());
  }

  private static JsonObject pair(MethodPair pair) {
    JsonObject json = name(pair.after());
    if (pair.isRenamed() || pair.isMoved()) {
      json.put("from", MethodJson.of(MethodNames.ref(pair.before().key())));
    }
    return json.put("before", pair.before().fingerprint()).put("after", pair.after().fingerprint());
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
