package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what methods can reach in two versions of an application. A method that comes or goes is
 * told only where the one that leads to it has not changed itself: else that change says it. Where
 * another method runs at a place than before, that is told instead.
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
    ReachWalk newer = ReachWalk.from(methods, after, before);
    ReachWalk older = ReachWalk.from(methods, before, after);
    RedirectedMethods redirected = RedirectedMethods.of(newer, before, after);
    List<ReachedChange> changes = new ArrayList<>(redirected.changes());
    addMethods(newer, older, redirected, changes);
    if (changes.isEmpty()) {
      redirected.addUnnamed(changes);
    }
    Set<ReachedChange> told = new HashSet<>();
    return changes.stream()
        .sorted(Comparator.comparingInt(change -> change.way().size()))
        .filter(change -> told.add(change.withoutWay()))
        .toList();
  }

  private void addMethods(
      ReachWalk newer, ReachWalk older, RedirectedMethods redirected, List<ReachedChange> changes) {
    for (int number : newer.found()) {
      ReachedPlace place = after.place(number);
      Optional<ReachedPlace> then = before.find(place);
      if (place.isMethod() && then.isPresent()) {
        add(newer, number, then.get().fingerprint(), place.fingerprint(), changes);
      } else if (place.isMethod() && !redirected.tells(place) && isNews(newer, number, before)) {
        add(newer, number, Optional.empty(), place.fingerprint(), changes);
      }
    }
    for (int number : older.found()) {
      ReachedPlace place = before.place(number);
      if (place.isMethod()
          && after.find(place).isEmpty()
          && !redirected.tells(place)
          && isNews(older, number, after)) {
        add(older, number, place.fingerprint(), Optional.empty(), changes);
      }
    }
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
      changes.add(ReachedChange.of(place, older, newer, List.of(), walk.way(number)));
    }
  }
}
