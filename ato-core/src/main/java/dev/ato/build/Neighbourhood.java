package dev.ato.build;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The methods of a class of both builds in the order of their sources. */
final class Neighbourhood {

  private final List<MethodKey> before;
  private final List<MethodKey> after;
  private final Renaming renaming;

  Neighbourhood(BuiltClass before, BuiltClass after, Renaming renaming) {
    this.before = inOrder(before);
    this.after = inOrder(after);
    this.renaming = renaming;
  }

  private static List<MethodKey> inOrder(BuiltClass built) {
    return built.methods().stream()
        .filter(method -> method.line() > 0)
        .sorted(Comparator.comparingInt(BuildMethod::line).thenComparing(BuildMethod::key))
        .map(BuildMethod::key)
        .toList();
  }

  /** Whether an older and a newer method stand between the same two others. */
  boolean isSame(MethodKey older, MethodKey newer) {
    int from = before.indexOf(older);
    int to = after.indexOf(newer);
    return from >= 0 && to >= 0 && isSameAt(from - 1, to - 1) && isSameAt(from + 1, to + 1);
  }

  private boolean isSameAt(int from, int to) {
    return at(before, from).map(renaming::of).equals(at(after, to));
  }

  private static Optional<MethodKey> at(List<MethodKey> methods, int place) {
    return place >= 0 && place < methods.size()
        ? Optional.of(methods.get(place))
        : Optional.empty();
  }
}
