package dev.ato.bytecode.deep;

import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.MethodOutline;
import dev.ato.bytecode.deep.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go from a place in one step. Each way says what leads there: what the code says, or
 * the types of receivers that select that method, where it is not one for all.
 */
final class Ways {

  private static final int ENUM = 0x4000;

  private final Application application;
  private final Hierarchy hierarchy;
  private final Lookup lookup;
  private final Selection selection;
  private final Callbacks callbacks;
  private final Handed handed;
  private final Names names;
  private final Lambdas lambdas;
  private final Initializers initializers;

  Ways(Application application) {
    this.application = application;
    Platform platform = new Platform();
    hierarchy = new Hierarchy(application);
    lookup = new Lookup(application, hierarchy);
    selection = new Selection(application, hierarchy, lookup, platform);
    callbacks = new Callbacks(application, hierarchy, selection, platform);
    handed = new Handed(application, lookup);
    names = new Names(application);
    lambdas = new Lambdas(application, hierarchy, lookup, platform, names);
    initializers = new Initializers(application, hierarchy);
  }

  /** The ways that lead from a method with code. */
  List<Edge> of(Place place, MethodFingerprint code) {
    List<Edge> edges = new ArrayList<>();
    addInitialization(edges, "initializes itself", place.owner());
    for (MemberReference reference : code.references()) {
      follow(reference, place.owner(), edges);
    }
    for (String type : handed.by(code)) {
      add(edges, "hands over " + names.of(type), Kind.CALLBACK, type);
    }
    return edges;
  }

  /** The ways that lead from a place that is no method with code. */
  List<Edge> of(Place place) {
    int owner = application.number(place.owner());
    return switch (place.kind()) {
      case METHOD, CONSTANT -> List.of();
      case SELECTION -> selected(place);
      case CALLBACK -> calledBack(owner);
      case INITIALIZATION -> initializers.of(owner);
      case CONSTRUCTION -> constructors(owner);
    };
  }

  private void follow(MemberReference reference, String caller, List<Edge> edges) {
    String owner = reference.owner();
    switch (reference.use()) {
      case FIELD -> add(edges, "field", reference, Kind.CONSTRUCTION);
      case STATIC_FIELD -> {
        addInitialization(edges, reference);
        addConstant(edges, reference);
      }
      case STATIC_CALL -> {
        exactly(reference, owner, edges);
        addInitialization(edges, reference);
      }
      case SPECIAL_CALL -> {
        if (reference.name().equals("<init>")) {
          exactly(reference, owner, edges);
          addInitialization(edges, reference);
          add(edges, "object", reference, Kind.CALLBACK);
        } else {
          exactly(reference, superclass(owner, caller), edges);
        }
      }
      case VIRTUAL_CALL -> call(reference, edges);
      case CLASS -> {
        addInitialization(edges, reference);
        add(edges, "class", reference, Kind.CONSTRUCTION);
        add(edges, "class", reference, Kind.CALLBACK);
      }
      case DYNAMIC_CALL, TYPE -> {
        // What a bootstrap method is given are references of their own.
      }
    }
  }

  /** Where a call by {@code super} begins to look: right above its class (JVMS §6.5). */
  private String superclass(String named, String caller) {
    int from = application.number(caller);
    int to = application.number(named);
    boolean isAbove =
        from != to
            && from != Application.NONE
            && to != Application.NONE
            && !hierarchy.isInterface(to)
            && hierarchy.inherits(from, to);
    return isAbove ? application.get(from).outline().superName().orElse(named) : named;
  }

  private void exactly(MemberReference called, String from, List<Edge> edges) {
    String key = called.name() + called.descriptor();
    int found = lookup.resolve(from, key);
    if (found != Application.NONE && !makesTables(application.declared(found, key))) {
      edges.add(
          new Edge(
              names.of(called),
              Place.method(application.name(found), called.name(), called.descriptor())));
    }
  }

  /**
   * Whether a method makes a table for switches, whose meaning is in the caller's listing (ecj).
   */
  private static boolean makesTables(@Nullable MethodOutline method) {
    return method != null
        && method.isSynthetic()
        && method.name().startsWith("$SWITCH_TABLE$")
        && method.descriptor().equals("()[I");
  }

  private void call(MemberReference called, List<Edge> edges) {
    boolean mayLead =
        lambdas.have(called.name())
            || !application.declaring(called.name() + called.descriptor()).isEmpty();
    if (mayLead) {
      edges.add(new Edge(names.of(called), Place.selection(called)));
    }
  }

  private void addConstant(List<Edge> edges, MemberReference read) {
    int owner = application.number(read.owner());
    if (owner == Application.NONE) {
      return;
    }
    for (int each : hierarchy.withSupertypes(owner)) {
      String key = read.name() + read.descriptor();
      if (application.get(each).outline().constants().containsKey(key)) {
        edges.add(new Edge(names.of(read), Place.constant(application.name(each), read)));
        return;
      }
    }
  }

  private void addInitialization(List<Edge> edges, MemberReference reference) {
    addInitialization(edges, "uses " + names.of(reference.owner()), reference.owner());
  }

  private void addInitialization(List<Edge> edges, String label, String type) {
    if (application.has(type) && initializers.has(application.number(type))) {
      edges.add(new Edge(label, Place.ofClass(Kind.INITIALIZATION, type)));
    }
  }

  private void add(List<Edge> edges, String use, MemberReference reference, Kind kind) {
    if (application.has(reference.owner())) {
      add(edges, use + " " + names.of(reference.owner()), kind, reference.owner());
    }
  }

  private void add(List<Edge> edges, String label, Kind kind, String type) {
    if (application.has(type)) {
      edges.add(new Edge(label, Place.ofClass(kind, type)));
    }
  }

  private List<Edge> selected(Place call) {
    List<Edge> edges = new ArrayList<>();
    add("", selection.of(call), call.name(), call.descriptor(), edges);
    lambdas.addCalled(call, selection.receivers(call.owner()), edges);
    return edges;
  }

  private List<Edge> calledBack(int type) {
    List<Edge> edges = new ArrayList<>();
    for (Map.Entry<String, Choice> method : callbacks.of(type).entrySet()) {
      String key = method.getKey();
      int end = key.indexOf('(');
      String name = key.substring(0, end);
      String descriptor = key.substring(end);
      String label = names.member(Application.OBJECT, name, descriptor);
      add(label, method.getValue(), name, descriptor, edges);
    }
    lambdas.addCalledBack(type, edges);
    return edges;
  }

  private void add(String label, Choice choice, String name, String descriptor, List<Edge> edges) {
    for (Map.Entry<Integer, IntList> selected : choice.types().entrySet()) {
      IntList types = selected.getValue();
      String receivers = choice.depends() ? " of " + names.ofAll(types) : "";
      String owner = application.name(selected.getKey());
      edges.add(new Edge(label + receivers, Place.method(owner, name, descriptor), types));
      addConstantsWithBody(types, edges);
    }
  }

  /** Which constant of an enum has which body is said where the constants are made. */
  private void addConstantsWithBody(IntList types, List<Edge> edges) {
    for (int i = 0; i < types.size(); i++) {
      int parent = hierarchy.superclass(types.get(i));
      if (parent != Application.NONE
          && (application.get(parent).outline().access() & ENUM) != 0
          && application.declared(parent, Initializers.KEY) != null) {
        edges.add(new Edge("constants of " + names.of(parent), initializers.place(parent)));
      }
    }
  }

  private List<Edge> constructors(int type) {
    List<Edge> edges = new ArrayList<>();
    String owner = application.name(type);
    for (MethodOutline method : application.get(type).outline().methods()) {
      if (method.name().equals("<init>")) {
        edges.add(
            new Edge(
                names.member(owner, method.name(), method.descriptor()),
                Place.method(owner, method.name(), method.descriptor())));
      }
    }
    return edges;
  }
}
