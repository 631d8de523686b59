package dev.ato.cli.explain;

import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Texts;
import dev.ato.listing.ListingDiff;
import dev.ato.listing.ListingDiff.Line;
import dev.ato.listing.ListingDiff.Side;
import java.util.List;
import java.util.stream.Stream;

/** The changed lines of a diff alone, few and cut to the screen. */
final class BriefDiff {

  private static final int INDENT = 4;
  private static final String MARGIN = " ".repeat(INDENT);

  private final List<Line> changed;
  private final Paint paint;

  BriefDiff(ListingDiff diff, Paint paint) {
    this.paint = paint;
    changed =
        diff.hunks().stream()
            .flatMap(hunk -> hunk.lines().stream())
            .filter(line -> line.side() != Side.BOTH)
            .toList();
  }

  /** At most {@code most} lines, the last of which then names the command that shows all. */
  List<String> lines(int most, String command) {
    if (isPair()) {
      return List.of(MARGIN + painted(changed.get(0)) + "    " + painted(changed.get(1)));
    }
    List<String> lines = changed.stream().map(this::cut).toList();
    if (lines.size() <= most) {
      return lines;
    }
    int hidden = lines.size() - (most - 1);
    return Stream.concat(
            lines.stream().limit(most - 1L),
            Stream.of(MARGIN + "and " + hidden + " more lines: " + command))
        .toList();
  }

  /** Whether one short line became another: they then stand side by side. */
  private boolean isPair() {
    return changed.size() == 2
        && changed.get(0).side() != changed.get(1).side()
        && INDENT + text(changed.get(0)).length() + 4 + text(changed.get(1)).length()
            <= Screen.WIDTH;
  }

  private String cut(Line line) {
    return MARGIN + paint(line, Texts.cut(text(line), Screen.WIDTH - INDENT));
  }

  private String painted(Line line) {
    return paint(line, text(line));
  }

  private String paint(Line line, String text) {
    return line.side() == Side.BEFORE ? paint.red(text) : paint.green(text);
  }

  private static String text(Line line) {
    return line.side().sign() + "  " + line.text().strip();
  }
}
