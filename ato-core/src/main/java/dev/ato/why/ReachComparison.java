package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares what methods can reach in two versions of an application. A method that comes or goes is
 * told only where the one that leads to it has not changed itself: else that change says it.
 */
public final class ReachComparison {

  private final ReachIndex before;
  private final ReachIndex after;

  /** Two versions to compare, of one scheme. */
  public ReachComparison(ReachGraph before, ReachGraph after) {
    this.before = new ReachIndex(before);
    this.after = new ReachIndex(after);
  }

  /** What changed of all that {@code method} can reach, itself included, the nearest first. */
  public List<ReachedChange> of(MethodRef method) {
    return ofAll(List.of(method));
  }

  /** What changed of all that some methods can reach: each by its shortest way from one of them. */
  public List<ReachedChange> ofAll(List<MethodRef> methods) {
    List<ReachedChange> changes = new ArrayList<>();
    ReachWalk newer = ReachWalk.from(methods, after, before);
    for (int number : newer.found()) {
      ReachedPlace place = after.place(number);
      Optional<ReachedPlace> older = before.find(place);
      if (place.isMethod() && older.isPresent()) {
        add(newer, number, older.get().fingerprint(), place.fingerprint(), changes);
      } else if (place.isMethod() && isNews(newer, number, before)) {
        add(newer, number, Optional.empty(), place.fingerprint(), changes);
      }
    }
    ReachWalk older = ReachWalk.from(methods, before, after);
    for (int number : older.found()) {
      ReachedPlace place = before.place(number);
      if (place.isMethod() && after.find(place).isEmpty() && isNews(older, number, after)) {
        add(older, number, place.fingerprint(), Optional.empty(), changes);
      }
    }
    changes.sort(Comparator.comparingInt(change -> change.way().size()));
    return changes;
  }

  /** Whether what led to the method is the same in the other version: it then tells nothing. */
  private static boolean isNews(ReachWalk walk, int number, ReachIndex other) {
    Optional<ReachedPlace> leading = walk.leading(number);
    return leading
        .flatMap(other::find)
        .filter(same -> same.fingerprint().equals(leading.get().fingerprint()))
        .isPresent();
  }

  private static void add(
      ReachWalk walk,
      int number,
      Optional<Sha256> older,
      Optional<Sha256> newer,
      List<ReachedChange> changes) {
    if (!older.equals(newer)) {
      ReachedPlace place = walk.place(number);
      changes.add(
          new ReachedChange(
              place.member(), older, newer, walk.way(number), place.sourceFile(), place.line()));
    }
  }
}
