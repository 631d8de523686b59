package dev.ato.cli.query;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.cli.answer.DescriptionText;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.ListingDiffText;
import dev.ato.cli.answer.MethodJson;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Texts;
import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.sql.Store;
import dev.ato.why.ChangedListings;
import dev.ato.why.ReachedChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The methods whose change made a deep fingerprint change.
 *
 * @param store where their listings are
 */
record ReachAnswer(
    Store store, MethodRef method, long before, long after, List<ReachedChange> changes) {

  private static final int MARGIN = 9;
  private static final int SCREENFUL = 6;
  private static final int SENTENCES = 4;

  String text(Paint paint) {
    StringBuilder text = new StringBuilder(paint.bold(title())).append('\n');
    changes.stream().limit(SCREENFUL).forEach(change -> add(change, text));
    if (changes.size() > SCREENFUL) {
      text.append(" ".repeat(MARGIN))
          .append("and ")
          .append(changes.size() - SCREENFUL)
          .append(" more: --json shows all\n");
    }
    changes.stream()
        .findFirst()
        .filter(change -> change.selections().isEmpty())
        .flatMap(this::listings)
        .ifPresent(listings -> add(listings, text, paint));
    return text.toString();
  }

  private String title() {
    String what =
        changes.isEmpty()
            ? "nothing that it reaches changed"
            : Texts.count(changes.size(), "method") + " that it reaches changed";
    return method.shortName() + "   run " + before + " -> " + after + "   " + what;
  }

  private static void add(ReachedChange change, StringBuilder text) {
    String kind = change.kind().name();
    String word = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
    String place = place(change);
    String name =
        Texts.methodName(change.method().signature(), Screen.WIDTH - MARGIN - place.length() - 2);
    text.append(String.format("%-8s %s", word, name));
    if (!place.isEmpty()) {
      text.append(" ".repeat(Math.max(2, Screen.WIDTH - MARGIN - name.length() - place.length())))
          .append(place);
    }
    text.append('\n');
    change.selections().forEach(sentence -> wrapped(sentence, text));
    if (change.way().size() > 1) {
      String way =
          change.way().stream().map(MethodRef::shortName).collect(Collectors.joining(" -> "));
      wrapped("by " + way, text);
    }
  }

  private static void wrapped(String words, StringBuilder text) {
    Texts.wrapped(words, Screen.WIDTH - MARGIN)
        .lines()
        .forEach(line -> text.append(" ".repeat(MARGIN)).append(line).append('\n'));
  }

  private static String place(ReachedChange change) {
    String line = change.line() > 0 ? ":" + change.line() : "";
    return change.sourceFile().isEmpty() ? "" : change.sourceFile() + line;
  }

  private static void add(ChangedListings listings, StringBuilder text, Paint paint) {
    DescriptionText.lines(listings.description(), SENTENCES)
        .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
    text.append(ListingDiffText.of(listings.diff(), paint));
  }

  /** The listings of a changed method, if both are kept. */
  private Optional<ChangedListings> listings(ReachedChange change) {
    return listing(change.before())
        .flatMap(older -> listing(change.after()).map(newer -> new ChangedListings(older, newer)));
  }

  private Optional<String> listing(Optional<Sha256> fingerprint) {
    return fingerprint.flatMap(found -> store.listing(ClassFingerprints.SCHEME, found));
  }

  JsonObject json() {
    return JsonObject.answer("traceWhy")
        .put("method", MethodJson.of(method))
        .put("before", before)
        .put("after", after)
        .put("differs", !changes.isEmpty())
        .putEach("changes", changes, this::json);
  }

  private JsonObject json(ReachedChange change) {
    JsonObject json =
        MethodJson.of(change.method())
            .put("kind", change.kind().name().toLowerCase(Locale.ROOT))
            .put("before", change.before())
            .put("after", change.after())
            .put("sourceFile", change.sourceFile())
            .put("line", change.line())
            .putTexts("selections", change.selections())
            .putEach("way", change.way(), MethodJson::of);
    return listings(change)
        .filter(both -> change.selections().isEmpty())
        .map(
            both ->
                DescriptionText.put(json, both.description())
                    .putEach("hunks", both.diff().hunks(), ListingDiffText::json))
        .orElse(json);
  }
}
