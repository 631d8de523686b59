package dev.ato.it.corpus;

import dev.ato.listing.ListingDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** What a comparison left on disk: one table, and for each variant a file with what differs. */
final class Report {

  private final Path folder;

  /** An empty report; what an earlier one left in the folder is deleted. */
  Report(Path folder) throws IOException {
    Folders.delete(folder);
    this.folder = Files.createDirectories(folder);
  }

  /** Adds a library to the file of each variant. */
  void add(List<Comparison> comparisons) throws IOException {
    for (Comparison comparison : comparisons) {
      Files.writeString(
          file(comparison.variant()),
          details(comparison),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  /** Writes the table, and gives it. */
  String table(List<Variant> variants, List<Comparison> comparisons) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "| variant | libraries | not compiled | methods | equal | % | bar | worst library | tuned part, % |\n");
    table.append("|---|---|---|---|---|---|---|---|---|\n");
    for (Variant variant : variants) {
      table.append(row(variant, comparisons));
    }
    Files.writeString(folder.resolve("table.md"), table);
    return table.toString();
  }

  private static String row(Variant variant, List<Comparison> comparisons) {
    Tally reported = Tally.of(variant, Part.REPORTED, comparisons);
    Tally tuned = Tally.of(variant, Part.TUNED, comparisons);
    Comparison worst = reported.worst();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %s | %s | %s %s | %s |%n",
        variant.name(),
        reported.comparisons().size(),
        reported.uncompiled(),
        reported.methods(),
        reported.equal(),
        Tally.text(reported.percent()),
        Tally.text(variant.bar()),
        worst.library().name(),
        Tally.text(Tally.percent(worst)),
        Tally.text(tuned.percent()));
  }

  private static String details(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append("== ").append(comparison.library().name());
    comparison.refused().ifPresent(why -> text.append(": not compared: ").append(why));
    text.append(
        String.format(
            ": %d of %d differ, %d not compiled%n",
            comparison.differences().size(), comparison.methods(), comparison.uncompiled()));
    for (Comparison.Difference difference : comparison.differences()) {
      text.append("-- ").append(difference.method()).append('\n');
      text.append(difference.after().map(after -> diff(difference, after)).orElse("no partner\n"));
    }
    return text.toString();
  }

  private static String diff(Comparison.Difference difference, String after) {
    StringBuilder text = new StringBuilder();
    for (ListingDiff.Hunk hunk : ListingDiff.of(difference.before(), after).hunks()) {
      text.append(String.format("@@ %d %d%n", hunk.beforeLine(), hunk.afterLine()));
      for (ListingDiff.Line line : hunk.lines()) {
        text.append(line.side().sign()).append(line.text()).append('\n');
      }
    }
    return text.toString();
  }

  private Path file(Variant variant) {
    return folder.resolve(variant.name().replaceAll("[^A-Za-z0-9]+", "-") + ".txt");
  }
}
