package dev.ato.why;

import dev.ato.listing.ChangeDescription;
import dev.ato.listing.ListingDiff;
import dev.ato.track.CallLog;
import dev.ato.track.CodeVersion;
import java.util.List;
import java.util.Optional;

/**
 * The canonical listings of a method that changed.
 *
 * @param before the older one; empty if the method was added
 * @param after the newer one; empty if the method was removed
 */
public record ChangedListings(String before, String after) {

  /** The listings of a change, if they are kept. */
  public static Optional<ChangedListings> of(CodeChange change, CallLog before, CallLog after) {
    Optional<String> older = listing(change.before(), change.after(), before);
    Optional<String> newer = listing(change.after(), change.before(), after);
    return older.flatMap(left -> newer.map(right -> new ChangedListings(left, right)));
  }

  /** The lines that differ. */
  public ListingDiff diff() {
    return ListingDiff.of(before, after);
  }

  /** What changed, in sentences; none for a method that only one run has. */
  public ChangeDescription description() {
    return before.isEmpty() || after.isEmpty()
        ? ChangeDescription.none()
        : ChangeDescription.of(before, after);
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
