package dev.ato.cli.query;

import dev.ato.cli.answer.JsonObject;
import dev.ato.cli.answer.ListingDiffText;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.UsageException;
import dev.ato.track.sql.CodeListing;
import dev.ato.why.ListingDiff;

/** How the listings of two versions of a trace differ. */
record TraceDiff(String traceId, CodeListing before, CodeListing after, ListingDiff diff) {

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
    return title + ListingDiffText.of(diff, paint);
  }

  JsonObject json() {
    return JsonObject.answer("traceDiff")
        .put("trace", traceId)
        .put("scheme", after.scheme())
        .put("before", before.fingerprint())
        .put("after", after.fingerprint())
        .put("differs", !isEmpty())
        .putEach("hunks", diff.hunks(), ListingDiffText::json);
  }
}
