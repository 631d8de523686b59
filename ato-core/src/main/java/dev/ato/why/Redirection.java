package dev.ato.why;

import dev.ato.track.MethodRef;
import dev.ato.track.ReachedPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Another method that runs at a place now than before, though the place is the same.
 *
 * @param before the method that ran, if one did and both versions have it
 * @param after the method that runs now, likewise
 * @param sentence what decides so
 */
record Redirection(Optional<ReachedPlace> before, Optional<ReachedPlace> after, String sentence) {

  private static final int NAMES = 3;

  /** The redirections at a place of two versions. */
  static List<Redirection> of(
      ReachedPlace older, ReachIndex before, ReachedPlace newer, ReachIndex after) {
    Map<Key, ReachedPlace> then = targets(older, before);
    Map<Key, ReachedPlace> now = targets(newer, after);
    Map<Pair, Set<String>> moved = new LinkedHashMap<>();
    Set<Key> keys = new TreeSet<>(now.keySet());
    keys.addAll(then.keySet());
    for (Key key : keys) {
      Optional<ReachedPlace> left = Optional.ofNullable(then.get(key));
      Optional<ReachedPlace> right = Optional.ofNullable(now.get(key));
      if (isMove(left, right, before, after)) {
        moved.computeIfAbsent(new Pair(left, right), it -> new TreeSet<>()).add(key.receiver);
      }
    }
    List<Redirection> found = new ArrayList<>();
    moved.forEach(
        (pair, types) ->
            found.add(new Redirection(pair.before, pair.after, sentence(newer, pair, types))));
    return found;
  }

  /** Where a place leads, by the receiver's class if that decides, else by what the code says. */
  private static Map<Key, ReachedPlace> targets(ReachedPlace place, ReachIndex index) {
    Map<Key, ReachedPlace> targets = new LinkedHashMap<>();
    place
        .ways()
        .forEach(
            way -> {
              ReachedPlace target = index.place(way.target());
              String method = target.member().name() + target.member().descriptor();
              if (target.isMethod() && place.isMethod()) {
                targets.put(new Key(way.label(), "", method), target);
              } else if (target.isMethod()) {
                way.receivers().forEach(type -> targets.put(new Key("", type, method), target));
              }
            });
    return targets;
  }

  /** What only one version leads to is told as added or removed if the other has no such method. */
  private static boolean isMove(
      Optional<ReachedPlace> left,
      Optional<ReachedPlace> right,
      ReachIndex before,
      ReachIndex after) {
    if (left.isPresent() && right.isPresent()) {
      return !left.get().member().equals(right.get().member())
          && !left.get().digest().equals(right.get().digest());
    }
    return left.map(after::find).orElseGet(() -> right.flatMap(before::find)).isPresent();
  }

  private static String sentence(ReachedPlace place, Pair pair, Set<String> types) {
    if (place.isMethod()) {
      return place.member().shortName() + pair.words("calls");
    }
    List<String> names =
        types.stream().map(type -> type.substring(type.lastIndexOf('.') + 1)).toList();
    String some = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
    return names.size() > NAMES
        ? some + " and " + (names.size() - NAMES) + " more" + pair.words("run")
        : some + pair.words(names.size() > 1 ? "run" : "runs");
  }

  private record Key(String label, String receiver, String method) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int order = receiver.compareTo(other.receiver);
      order = order != 0 ? order : label.compareTo(other.label);
      return order != 0 ? order : method.compareTo(other.method);
    }
  }

  private record Pair(Optional<ReachedPlace> before, Optional<ReachedPlace> after) {

    String words(String verb) {
      if (after.isEmpty()) {
        return " no longer " + verb + " " + name(before);
      }
      return " now "
          + verb
          + " "
          + name(after)
          + (before.isEmpty() ? "" : " instead of " + name(before));
    }

    private static String name(Optional<ReachedPlace> place) {
      return place.map(ReachedPlace::member).map(MethodRef::shortName).orElse("");
    }
  }
}
