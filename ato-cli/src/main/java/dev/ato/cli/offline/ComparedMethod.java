package dev.ato.cli.offline;

import dev.ato.build.BuildComparison;
import dev.ato.build.BuildMethod;
import dev.ato.build.MethodPair;
import dev.ato.cli.answer.DescriptionText;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.ListingDiffText;
import dev.ato.cli.answer.MethodJson;
import dev.ato.cli.answer.NameChoice;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Paint;
import dev.ato.why.ChangedListings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One method that differs between two builds, with the diff of its listings.
 *
 * @param kind {@code changed}, {@code added}, {@code removed}, {@code renamed}, {@code following},
 *     or {@code noise}
 * @param differs whether that is a difference in logic
 */
record ComparedMethod(
    String kind, boolean differs, Optional<BuildMethod> before, Optional<BuildMethod> after) {

  private static final int SENTENCES = 8;

  /** The method that differs and that the user means by {@code name}. */
  static ComparedMethod find(String name, BuildComparison comparison) {
    Map<String, ComparedMethod> known = new TreeMap<>();
    comparison.dressed().forEach(pair -> put(known, of("noise", false, pair)));
    comparison.following().forEach(pair -> put(known, of("following", false, pair)));
    comparison.renamed().forEach(it -> put(known, of("renamed", !it.safe(), it.pair())));
    comparison.added().forEach(method -> put(known, added(method)));
    comparison.removed().forEach(method -> put(known, removed(method)));
    comparison.changed().forEach(pair -> put(known, of("changed", true, pair)));
    String found =
        new NameChoice("method that differs", known.keySet(), "ato compare --all").find(name);
    return known.getOrDefault(found, known.values().iterator().next());
  }

  private static void put(Map<String, ComparedMethod> known, ComparedMethod method) {
    known.put(MethodNames.signature(method.shown().key()), method);
  }

  private static ComparedMethod of(String kind, boolean differs, MethodPair pair) {
    return new ComparedMethod(kind, differs, Optional.of(pair.before()), Optional.of(pair.after()));
  }

  private static ComparedMethod added(BuildMethod method) {
    return new ComparedMethod("added", true, Optional.empty(), Optional.of(method));
  }

  private static ComparedMethod removed(BuildMethod method) {
    return new ComparedMethod("removed", true, Optional.of(method), Optional.empty());
  }

  String text(String older, String newer, Paint paint) {
    Page page = new Page(paint, true).title("ato compare", older + " -> " + newer);
    page.line(kind + " " + MethodNames.signature(shown().key()), paint::bold);
    String place = MethodNames.place(shown());
    if (!place.isEmpty()) {
      page.section("Source", place);
    }
    if (isNamedAnew()) {
      page.section("Was", before.map(method -> MethodNames.signature(method.key())).orElse(""));
    }
    page.section("Before", version(before));
    page.section("After", version(after));
    page.section("Change", DescriptionText.lines(listings().description(), SENTENCES));
    return page.text() + ListingDiffText.of(listings().diff(), paint);
  }

  JsonObject json() {
    JsonObject answer =
        JsonObject.answer("compareMethod")
            .put("kind", kind)
            .put("method", MethodJson.of(MethodNames.ref(shown().key())));
    if (isNamedAnew()) {
      before.ifPresent(method -> answer.put("from", MethodJson.of(MethodNames.ref(method.key()))));
    }
    before.ifPresent(method -> answer.put("before", method.fingerprint()));
    after.ifPresent(method -> answer.put("after", method.fingerprint()));
    return DescriptionText.put(answer, listings().description())
        .putEach("hunks", listings().diff().hunks(), ListingDiffText::json);
  }

  private ChangedListings listings() {
    return new ChangedListings(
        before.map(BuildMethod::listing).orElse(""), after.map(BuildMethod::listing).orElse(""));
  }

  private static String version(Optional<BuildMethod> method) {
    return method.map(present -> present.fingerprint().abbreviated()).orElse("(none)");
  }

  private boolean isNamedAnew() {
    return before.isPresent() && after.isPresent() && !before.get().key().equals(after.get().key());
  }

  private BuildMethod shown() {
    return after.or(() -> before).orElseThrow();
  }
}
