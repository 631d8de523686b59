package dev.ato.cli.answer;

import dev.ato.listing.ListingDiff;
import dev.ato.listing.ListingDiff.Hunk;
import dev.ato.listing.ListingDiff.Line;

/** Renders the diff of two listings as a unified diff. */
public final class ListingDiffText {

  private ListingDiffText() {}

  public static String of(ListingDiff diff, Paint paint) {
    StringBuilder text = new StringBuilder();
    for (Hunk hunk : diff.hunks()) {
      String place = "@@ line " + hunk.beforeLine() + " -> " + hunk.afterLine() + " @@";
      text.append(paint.dim(place)).append('\n');
      hunk.lines().forEach(line -> text.append(painted(line, paint)).append('\n'));
    }
    return text.toString();
  }

  public static String painted(Line line, Paint paint) {
    String text = text(line);
    return switch (line.side()) {
      case BEFORE -> paint.red(text);
      case AFTER -> paint.green(text);
      case BOTH -> text;
    };
  }

  public static JsonObject json(Hunk hunk) {
    return new JsonObject()
        .put("beforeLine", hunk.beforeLine())
        .put("afterLine", hunk.afterLine())
        .putTexts("lines", hunk.lines().stream().map(ListingDiffText::text).toList());
  }

  private static String text(Line line) {
    return line.side().sign() + " " + line.text();
  }
}
