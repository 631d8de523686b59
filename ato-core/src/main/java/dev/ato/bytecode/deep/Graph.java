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
  private final Ways ways;
  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Integer> labelNumbers = new HashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final List<int[]> labelling = new ArrayList<>();
  private final List<int[]> targets = new ArrayList<>();
  private final Map<Place, MethodFingerprint> code = new HashMap<>();

  private Graph(Application application) {
    this.application = application;
    ways = new Ways(application);
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
    graph.dropDeadEnds();
    return graph;
  }

  private void explore(Collection<Place> roots) {
    roots.forEach(this::meet);
    for (int i = 0; i < places.size(); i++) {
      List<Edge> leaving = leaving(places.get(i));
      int[] to = new int[leaving.size()];
      int[] by = new int[to.length];
      for (int way = 0; way < to.length; way++) {
        to[way] = meet(leaving.get(way).target());
        by[way] = label(leaving.get(way).label());
      }
      targets.add(to);
      labelling.add(by);
    }
  }

  private List<Edge> leaving(Place place) {
    MethodFingerprint method = code.get(place);
    return method == null ? ways.of(place) : ways.of(place, method);
  }

  private int meet(Place place) {
    Integer known = numbers.putIfAbsent(place, places.size());
    if (known == null) {
      places.add(place);
      return places.size() - 1;
    }
    return known;
  }

  private int label(String text) {
    Integer known = labelNumbers.putIfAbsent(text, labels.size());
    if (known == null) {
      labels.add(text);
      return labels.size() - 1;
    }
    return known;
  }

  /** Ways to what says nothing by itself and leads nowhere are none. */
  private void dropDeadEnds() {
    for (int i = 0; i < size(); i++) {
      IntList to = new IntList();
      IntList by = new IntList();
      for (int way = 0; way < targets.get(i).length; way++) {
        if (isOfUse(targets.get(i)[way])) {
          to.add(targets.get(i)[way]);
          by.add(labelling.get(i)[way]);
        }
      }
      if (to.size() < targets.get(i).length) {
        targets.set(i, to.toArray());
        labelling.set(i, by.toArray());
      }
    }
  }

  private boolean isOfUse(int number) {
    return places.get(number).isContent() || targets.get(number).length > 0;
  }

  /** What a place is by itself: of a method its logic, or all of its class if that is unknown. */
  String content(int number) {
    Place place = places.get(number);
    MethodFingerprint method = code.get(place);
    if (method != null) {
      return "logic " + method.fingerprint();
    }
    int owner = application.number(place.owner());
    if (owner != Application.NONE && place.kind() == Kind.METHOD && hasCode(owner, place)) {
      return "class file " + application.get(owner).content();
    }
    return owner != Application.NONE && place.kind() == Kind.CONSTANT
        ? "constant " + constant(number)
        : place.kind().name();
  }

  private boolean hasCode(int owner, Place place) {
    return Optional.ofNullable(application.declared(owner, place.name() + place.descriptor()))
        .filter(method -> method.hasCode())
        .isPresent();
  }

  /** The value of a place that is a constant; else nothing. */
  String constant(int number) {
    Place place = places.get(number);
    return place.kind() == Kind.CONSTANT
        ? application
            .get(application.number(place.owner()))
            .outline()
            .constants()
            .getOrDefault(place.name() + place.descriptor(), "")
        : "";
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
  int number(Place place) {
    return numbers.getOrDefault(place, -1);
  }

  /** Where each place leads, as numbers. */
  int[][] targets() {
    return targets.toArray(new int[0][]);
  }

  /** What leads there, for each of {@link #targets} of a place the number of its text. */
  int[] labelling(int number) {
    return labelling.get(number);
  }

  /** The texts of all labels. */
  List<String> labels() {
    return labels;
  }

  /** Where a place leads, with the types of receivers that lead there. */
  List<DeepWay> ways(int number) {
    List<DeepWay> found = new ArrayList<>();
    for (Edge edge : leaving(places.get(number))) {
      int target = number(edge.target());
      if (isOfUse(target)) {
        List<String> receivers = new ArrayList<>();
        for (int i = 0; i < edge.types().size(); i++) {
          receivers.add(application.name(edge.types().get(i)));
        }
        String label = receivers.isEmpty() ? edge.label() : "";
        found.add(new DeepWay(label, receivers, target));
      }
    }
    return found.stream().distinct().toList();
  }
}
