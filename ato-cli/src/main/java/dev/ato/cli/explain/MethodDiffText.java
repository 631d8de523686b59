package dev.ato.cli.explain;

import dev.ato.cli.answer.DescriptionText;
import dev.ato.cli.answer.ListingDiffText;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Paint;
import dev.ato.track.CodeVersion;
import dev.ato.why.ChangedListings;
import dev.ato.why.CodeChange;
import dev.ato.why.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders what changed in one method. */
final class MethodDiffText {

  private static final int SENTENCES = 8;

  private MethodDiffText() {}

  /** The text of {@code ato diff} with a method; {@code listings} is empty if one is not kept. */
  static String of(
      Explanation why, CodeChange change, Optional<ChangedListings> listings, Paint paint) {
    Page page = new Page(paint).title("ato diff", WhyText.runs(why));
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    page.line(kind + " " + MethodWords.fitting(change.method(), 70), paint::bold);
    String place = MethodWords.place(change);
    if (!place.isEmpty()) {
      page.section("Source", place);
    }
    page.section("Runs", change.selections());
    page.section("Before", versions(change.before()));
    page.section("After", versions(change.after()));
    listings
        .filter(both -> change.selections().isEmpty())
        .ifPresent(
            both -> page.section("Change", DescriptionText.lines(both.description(), SENTENCES)));
    if (listings.isEmpty()) {
      page.section("Unknown", "a listing is not kept");
    }
    // In full width: an operand that is cut off could be the very difference.
    return page.text() + listings.map(both -> ListingDiffText.of(both.diff(), paint)).orElse("");
  }

  private static String versions(List<CodeVersion> versions) {
    return versions.isEmpty()
        ? "(none)"
        : versions.stream().map(MethodDiffText::version).collect(Collectors.joining(", "));
  }

  private static String version(CodeVersion version) {
    String source = version.codeSource();
    String file = source.substring(source.replace('\\', '/').lastIndexOf('/') + 1);
    return version.fingerprint().abbreviated() + (file.isEmpty() ? "" : " from " + file);
  }
}
