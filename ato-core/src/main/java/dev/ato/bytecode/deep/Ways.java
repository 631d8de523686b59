package dev.ato.bytecode.deep;

import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.MethodOutline;
import dev.ato.bytecode.deep.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where one can go from a place in one step. */
final class Ways {

  /** Of an anonymous or local class, or of an accessor. */
  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private final Application application;
  private final Selection selection;
  private final Callbacks callbacks;

  Ways(Application application) {
    this.application = application;
    Platform platform = new Platform();
    selection = new Selection(application, platform);
    callbacks = new Callbacks(application, selection, platform);
  }

  /** The ways that lead from a place. */
  List<Edge> of(Place place, MethodFingerprint code) {
    List<Edge> edges = new ArrayList<>();
    add(edges, "initializes itself", Kind.INITIALIZATION, place.owner());
    code.references().forEach(reference -> follow(reference, edges));
    for (String type : callbacks.handed(code)) {
      add(edges, "hands over " + label(type), Kind.CALLBACK, type);
    }
    return edges;
  }

  /** The ways that lead from a place that is no method with code. */
  List<Edge> of(Place place) {
    return switch (place.kind()) {
      case METHOD -> List.of();
      case SELECTION -> unlabelled(selection.targets(place));
      case CALLBACK -> unlabelled(callbacks.targets(place.owner()));
      case INITIALIZATION -> unlabelled(initializers(place.owner()));
      case CONSTRUCTION -> unlabelled(constructors(place.owner()));
    };
  }

  private void follow(MemberReference reference, List<Edge> edges) {
    String owner = reference.owner();
    switch (reference.use()) {
      case FIELD -> add(edges, label(reference), Kind.CONSTRUCTION, owner);
      case STATIC_FIELD -> add(edges, label(reference), Kind.INITIALIZATION, owner);
      case STATIC_CALL -> {
        exactly(reference, edges);
        add(edges, label(reference), Kind.INITIALIZATION, owner);
      }
      case SPECIAL_CALL -> {
        exactly(reference, edges);
        if (reference.name().equals("<init>")) {
          add(edges, label(reference), Kind.INITIALIZATION, owner);
          add(edges, label(reference), Kind.CALLBACK, owner);
        }
      }
      case VIRTUAL_CALL -> edges.add(new Edge(label(reference), Place.selection(reference)));
      case CLASS -> {
        add(edges, label(reference), Kind.INITIALIZATION, owner);
        add(edges, label(reference), Kind.CONSTRUCTION, owner);
        add(edges, label(reference), Kind.CALLBACK, owner);
      }
      case DYNAMIC_CALL, TYPE -> {
        // What a bootstrap method is given are references of their own.
      }
    }
  }

  private void exactly(MemberReference called, List<Edge> edges) {
    selection
        .resolve(called.owner(), called.name(), called.descriptor())
        .ifPresent(target -> edges.add(new Edge(label(called), target)));
  }

  private void add(List<Edge> edges, String label, Kind kind, String type) {
    if (application.has(type)) {
      edges.add(new Edge(label, Place.ofClass(kind, type)));
    }
  }

  private List<Place> initializers(String type) {
    return application.withSupertypes(type).stream()
        .filter(each -> application.declared(each, "<clinit>", "()V").isPresent())
        .map(each -> Place.method(each, "<clinit>", "()V"))
        .toList();
  }

  private List<Place> constructors(String type) {
    ApplicationClass declaring = application.find(type);
    return declaring == null
        ? List.of()
        : declaring.outline().methods().stream()
            .filter(method -> method.name().equals("<init>"))
            .map((MethodOutline method) -> Place.method(type, "<init>", method.descriptor()))
            .toList();
  }

  private static List<Edge> unlabelled(Iterable<Place> targets) {
    List<Edge> edges = new ArrayList<>();
    targets.forEach(target -> edges.add(new Edge("", target)));
    return edges;
  }

  /** What the reference says, but for numbers that the compiler gave. */
  private static String label(MemberReference reference) {
    return label(
        reference.use()
            + " "
            + reference.owner()
            + " "
            + reference.name()
            + reference.descriptor());
  }

  private static String label(String names) {
    return NUMBER.matcher(names).replaceAll("\\$");
  }
}
