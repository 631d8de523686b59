package dev.ato.why;

import dev.ato.track.MethodRef;
import dev.ato.track.ReachedPlace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A walk from methods on, breadth first, through all that another version has not got likewise. */
final class ReachWalk {

  private static final int START = -1;

  private final ReachIndex index;

  /** The places met, in order, each with the one that led there. */
  private final Map<Integer, Integer> from = new LinkedHashMap<>();

  private ReachWalk(ReachIndex index) {
    this.index = index;
  }

  static ReachWalk from(List<MethodRef> methods, ReachIndex index, ReachIndex other) {
    ReachWalk walk = new ReachWalk(index);
    walk.explore(methods, other);
    return walk;
  }

  private void explore(List<MethodRef> methods, ReachIndex other) {
    Deque<Integer> open = new ArrayDeque<>();
    for (MethodRef method : methods) {
      index.number(method).ifPresent(start -> meet(start, START, open, other));
    }
    while (!open.isEmpty()) {
      int number = open.remove();
      index.place(number).ways().forEach(way -> meet(way.target(), number, open, other));
    }
  }

  private void meet(int number, int leading, Deque<Integer> open, ReachIndex other) {
    if (!from.containsKey(number) && !other.hasAll(index.place(number))) {
      from.put(number, leading);
      open.add(number);
    }
  }

  /** The places that the other version has not got likewise, the nearest first. */
  Iterable<Integer> found() {
    return from.keySet();
  }

  ReachedPlace place(int number) {
    return index.place(number);
  }

  /** The method that leads to a place, if another one does. */
  Optional<ReachedPlace> leading(int number) {
    int leading = from.getOrDefault(number, START);
    while (leading != START && !index.place(leading).isMethod()) {
      leading = from.getOrDefault(leading, START);
    }
    return leading == START ? Optional.empty() : Optional.of(index.place(leading));
  }

  /** The methods on the shortest way to a place, the place included. */
  List<MethodRef> way(int number) {
    List<MethodRef> way = new ArrayList<>();
    for (int each = number; each != START; each = from.getOrDefault(each, START)) {
      if (index.place(each).isMethod()) {
        way.add(index.place(each).member());
      }
    }
    Collections.reverse(way);
    return way;
  }
}
