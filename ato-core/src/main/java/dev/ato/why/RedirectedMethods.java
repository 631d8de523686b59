package dev.ato.why;

import dev.ato.track.MethodRef;
import dev.ato.track.ReachedPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The methods that run where other ones ran before, and constants with other values. */
final class RedirectedMethods {

  private static final String UNNAMED = "what it reaches is the same, but led to by other ways";

  private final ReachWalk newer;
  private final ReachIndex before;
  private final ReachIndex after;
  private final List<ReachedChange> changes = new ArrayList<>();
  private final Set<MethodRef> told = new HashSet<>();

  private RedirectedMethods(ReachWalk newer, ReachIndex before, ReachIndex after) {
    this.newer = newer;
    this.before = before;
    this.after = after;
  }

  /** Those of a walk through the newer version. */
  static RedirectedMethods of(ReachWalk newer, ReachIndex before, ReachIndex after) {
    RedirectedMethods redirected = new RedirectedMethods(newer, before, after);
    for (int number : newer.found()) {
      ReachedPlace place = after.place(number);
      before.find(place).ifPresent(older -> redirected.compare(number, older, place));
    }
    return redirected;
  }

  List<ReachedChange> changes() {
    return changes;
  }

  /** Whether it is told already that a method runs now, or no longer. */
  boolean tells(ReachedPlace place) {
    return told.contains(place.member());
  }

  private void compare(int number, ReachedPlace older, ReachedPlace place) {
    if (place.kind() == ReachedPlace.Kind.CONSTANT) {
      addConstant(number, older, place);
    } else if (!place.isMethod() || place.fingerprint().equals(older.fingerprint())) {
      for (Redirection each : Redirection.of(older, before, place, after)) {
        add(number, each);
      }
    }
  }

  private void add(int number, Redirection redirection) {
    Stream.of(redirection.before(), redirection.after())
        .flatMap(Optional::stream)
        .forEach(place -> told.add(place.member()));
    ReachedPlace shown = redirection.after().or(redirection::before).orElseThrow();
    List<MethodRef> way = new ArrayList<>(newer.way(number));
    way.add(shown.member());
    changes.add(
        ReachedChange.of(
            shown,
            redirection.before().or(redirection::after).flatMap(ReachedPlace::fingerprint),
            shown.fingerprint(),
            List.of(redirection.sentence()),
            way));
  }

  private void addConstant(int number, ReachedPlace older, ReachedPlace place) {
    if (!older.constant().equals(place.constant())) {
      MethodRef field = place.member();
      addOf(
          newer.leading(number),
          "the constant %s.%s is %s instead of %s"
              .formatted(
                  field.owner().substring(field.owner().lastIndexOf('.') + 1),
                  field.name(),
                  place.constant(),
                  older.constant()),
          newer.way(number),
          changes);
    }
  }

  /** Says that something changed where nobody can say what. */
  void addUnnamed(List<ReachedChange> all) {
    int last = -1;
    for (int number : newer.found()) {
      last = before.find(after.place(number)).isPresent() ? number : last;
    }
    if (last >= 0) {
      ReachedPlace place = after.place(last);
      Optional<ReachedPlace> method = place.isMethod() ? Optional.of(place) : newer.leading(last);
      addOf(method, UNNAMED, newer.way(last), all);
    }
  }

  private static void addOf(
      Optional<ReachedPlace> method,
      String sentence,
      List<MethodRef> way,
      List<ReachedChange> changes) {
    method.ifPresent(
        it ->
            changes.add(
                ReachedChange.of(it, it.fingerprint(), it.fingerprint(), List.of(sentence), way)));
  }
}
