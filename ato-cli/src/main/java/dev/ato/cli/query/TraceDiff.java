package dev.ato.cli.query;

import dev.ato.cli.answer.DescriptionText;
import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.ListingDiffText;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.UsageException;
import dev.ato.listing.ChangeDescription;
import dev.ato.listing.ListingDiff;
import dev.ato.track.sql.CodeListing;

/** How the listings of two versions of a trace differ. */
record TraceDiff(String traceId, CodeListing before, CodeListing after, ListingDiff diff) {

  private static final int SENTENCES = 8;

  static TraceDiff of(String traceId, CodeListing before, CodeListing after) {
    if (!before.scheme().equals(after.scheme())) {
      throw new UsageException(
          "versions of two schemes are not compared: %s is %s, %s is %s"
              .formatted(
                  before.fingerprint().abbreviated(),
                  before.scheme(),
                  after.fingerprint().abbreviated(),
                  after.scheme()));
    }
    return new TraceDiff(traceId, before, after, ListingDiff.of(before.text(), after.text()));
  }

  /** Whether the versions are the same. */
  boolean isEmpty() {
    return before.fingerprint().equals(after.fingerprint());
  }

  String text(Paint paint) {
    String versions =
        before.fingerprint().abbreviated() + " -> " + after.fingerprint().abbreviated();
    String title = paint.bold(traceId) + "   " + (isEmpty() ? "no difference" : versions) + "\n";
    StringBuilder sentences = new StringBuilder();
    DescriptionText.lines(description(), SENTENCES)
        .forEach(sentence -> sentences.append("  ").append(sentence).append('\n'));
    return title + sentences + ListingDiffText.of(diff, paint);
  }

  private ChangeDescription description() {
    return ChangeDescription.of(before.text(), after.text());
  }

  JsonObject json() {
    JsonObject answer =
        JsonObject.answer("traceDiff")
            .put("trace", traceId)
            .put("scheme", after.scheme())
            .put("before", before.fingerprint())
            .put("after", after.fingerprint())
            .put("differs", !isEmpty());
    return DescriptionText.put(answer, description())
        .putEach("hunks", diff.hunks(), ListingDiffText::json);
  }
}
