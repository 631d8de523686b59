package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The places of a graph, by name and by digest. */
final class ReachIndex {

  private final ReachGraph graph;
  private final Map<Name, Integer> numbers = new HashMap<>();
  private final Set<Sha256> digests = new HashSet<>();

  ReachIndex(ReachGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.places().size(); i++) {
      ReachedPlace place = graph.places().get(i);
      numbers.putIfAbsent(Name.of(place), i);
      digests.add(place.digest());
    }
  }

  ReachedPlace place(int number) {
    return graph.places().get(number);
  }

  OptionalInt number(MethodRef method) {
    Integer number = numbers.get(new Name(ReachedPlace.Kind.METHOD, method));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The place of the same name. */
  Optional<ReachedPlace> find(ReachedPlace place) {
    return Optional.ofNullable(numbers.get(Name.of(place))).map(this::place);
  }

  /** Whether a place of another version, and all that it can reach, is here, by whatever name. */
  boolean hasAll(ReachedPlace place) {
    return find(place)
        .map(namesake -> namesake.digest().equals(place.digest()))
        .orElseGet(() -> digests.contains(place.digest()));
  }

  private record Name(ReachedPlace.Kind kind, MethodRef member) {

    static Name of(ReachedPlace place) {
      return new Name(place.kind(), place.member());
    }
  }
}
