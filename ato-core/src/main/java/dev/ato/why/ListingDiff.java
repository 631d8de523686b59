package dev.ato.why;

import dev.ato.track.CallLog;
import dev.ato.track.CodeVersion;
import java.util.List;
import java.util.Optional;

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
    List<Line> script = LineDiff.script(before.lines().toList(), after.lines().toList());
    return new ListingDiff(Hunks.of(script, context));
  }

  /**
   * The diff of a changed method, if the listings are kept; of an added or removed method, its
   * whole listing.
   */
  public static Optional<ListingDiff> of(CodeChange change, CallLog before, CallLog after) {
    Optional<String> older = listing(change.before(), change.after(), before);
    Optional<String> newer = listing(change.after(), change.before(), after);
    return older.flatMap(left -> newer.map(right -> of(left, right)));
  }

  /** How many lines were removed or added. */
  public long changedLines() {
    return hunks.stream()
        .flatMap(hunk -> hunk.lines().stream())
        .filter(line -> line.side() != Side.BOTH)
        .count();
  }

  /** Of several loaders' versions, the first that the other run did not have. */
  private static Optional<String> listing(
      List<CodeVersion> versions, List<CodeVersion> others, CallLog log) {
    if (versions.isEmpty()) {
      return Optional.of("");
    }
    CodeVersion shown =
        versions.stream()
            .filter(version -> others.stream().noneMatch(other -> sameLogic(version, other)))
            .findFirst()
            .orElse(versions.get(0));
    return log.listing(shown.scheme(), shown.fingerprint());
  }

  private static boolean sameLogic(CodeVersion a, CodeVersion b) {
    return a.fingerprint().equals(b.fingerprint());
  }
}
