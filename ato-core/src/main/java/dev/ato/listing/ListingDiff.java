package dev.ato.listing;

import java.util.List;
import java.util.Objects;

/** The lines in which two canonical listings differ, with some lines around them. */
public record ListingDiff(List<Hunk> hunks) {

  private static final int CONTEXT = 3;

  /** A diff keeps its own copy. */
  public ListingDiff {
    hunks = List.copyOf(hunks);
  }

  /**
   * Lines that differ, close to each other.
   *
   * @param beforeLine the number of the first line in the older listing, from 1
   * @param afterLine the number of the first line in the newer listing, from 1
   */
  public record Hunk(int beforeLine, int afterLine, List<Line> lines) {

    /** A hunk keeps its own copy. */
    public Hunk {
      lines = List.copyOf(lines);
    }
  }

  /** One line of a hunk, without its line break. */
  public record Line(Side side, String text) {}

  /** Which listing a line is from. */
  public enum Side {
    /** Both. */
    BOTH(' '),
    /** The older one. */
    BEFORE('-'),
    /** The newer one. */
    AFTER('+');

    private final char sign;

    Side(char sign) {
      this.sign = sign;
    }

    /** The sign that stands before such a line in a unified diff. */
    public char sign() {
      return sign;
    }
  }

  /** The diff of two texts, with the usual three lines around each difference. */
  public static ListingDiff of(String before, String after) {
    return of(before, after, CONTEXT);
  }

  /** The diff of two texts. */
  public static ListingDiff of(String before, String after, int context) {
    LineDiff diff = LineDiff.of(Listing.of(before), Listing.of(after));
    return of(diff.edits(), context);
  }

  static ListingDiff of(List<Edit> edits, int context) {
    return new ListingDiff(Hunks.of(edits.stream().map(ListingDiff::line).toList(), context));
  }

  private static Line line(Edit edit) {
    if (edit.after() != null) {
      return new Line(edit.kept() ? Side.BOTH : Side.AFTER, edit.after().text());
    }
    return new Line(Side.BEFORE, Objects.requireNonNull(edit.before()).text());
  }

  /** How many lines were removed or added. */
  public long changedLines() {
    return hunks.stream()
        .flatMap(hunk -> hunk.lines().stream())
        .filter(line -> line.side() != Side.BOTH)
        .count();
  }
}
