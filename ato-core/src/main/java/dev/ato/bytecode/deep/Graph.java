package dev.ato.bytecode.deep;

import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.deep.Place.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All places that can be reached from some methods, numbered, with the ways between them. */
final class Graph {

  private final Application application;
  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<String> contents = new ArrayList<>();
  private final Map<Place, MethodFingerprint> code = new HashMap<>();

  private Graph(Application application) {
    this.application = application;
    for (ApplicationClass each : application.classes()) {
      for (MethodFingerprint method : each.fingerprints().methods()) {
        code.put(Place.method(method.owner(), method.name(), method.descriptor()), method);
      }
    }
  }

  /** The graph of what {@code roots} can reach. */
  static Graph of(Application application, Collection<Place> roots) {
    Graph graph = new Graph(application);
    graph.explore(roots);
    return graph;
  }

  private void explore(Collection<Place> roots) {
    Ways ways = new Ways(application);
    roots.forEach(this::number);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      MethodFingerprint method = code.get(place);
      List<Edge> leaving = method == null ? ways.of(place) : ways.of(place, method);
      edges.add(leaving);
      contents.add(content(place));
      leaving.forEach(edge -> number(edge.target()));
    }
  }

  private void number(Place place) {
    if (numbers.putIfAbsent(place, places.size()) == null) {
      places.add(place);
    }
  }

  /** What a place is by itself: of a method its logic, or all of its class if that is unknown. */
  private String content(Place place) {
    MethodFingerprint method = code.get(place);
    if (method != null) {
      return "logic " + method.fingerprint();
    }
    ApplicationClass owner = application.find(place.owner());
    return owner != null && place.kind() == Kind.METHOD && hasCode(place)
        ? "class file " + owner.content()
        : place.kind().name();
  }

  private boolean hasCode(Place place) {
    return application
        .declared(place.owner(), place.name(), place.descriptor())
        .filter(method -> method.hasCode())
        .isPresent();
  }

  /** The method that a place is; empty if it is none, or one that could not be read. */
  Optional<MethodFingerprint> code(int number) {
    return Optional.ofNullable(code.get(places.get(number)));
  }

  int size() {
    return places.size();
  }

  Place place(int number) {
    return places.get(number);
  }

  /** The number of a place; -1 if it cannot be reached. */
  int number(Place.Kind kind, String owner, String name, String descriptor) {
    return numbers.getOrDefault(new Place(kind, owner, name, descriptor), -1);
  }

  String content(int number) {
    return contents.get(number);
  }

  List<Edge> edges(int number) {
    return edges.get(number);
  }

  int target(Edge edge) {
    return numbers.getOrDefault(edge.target(), -1);
  }

  /** Where each place leads, as numbers. */
  int[][] targets() {
    int[][] targets = new int[size()][];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = edges.get(i).stream().mapToInt(this::target).toArray();
    }
    return targets;
  }
}
