package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The static initializers that run before a class is used, its own first. What one does that only
 * makes tables for switches is in the listings of the methods that have these.
 */
final class Initializers {

  /** Their name and descriptor. */
  static final String KEY = "<clinit>()V";

  private final Application application;
  private final Hierarchy hierarchy;
  private final BitSet counting = new BitSet();

  Initializers(Application application, Hierarchy hierarchy) {
    this.application = application;
    this.hierarchy = hierarchy;
    for (int i = 0; i < application.size(); i++) {
      counting.set(
          i,
          application.declared(i, KEY) != null
              && !isShownElsewhere(application.get(i).fingerprints()));
    }
  }

  private static boolean isShownElsewhere(ClassFingerprints fingerprints) {
    return fingerprints.methods().stream()
        .filter(method -> method.name().equals("<clinit>"))
        .anyMatch(MethodFingerprint::shownElsewhere);
  }

  /** Whether any runs. */
  boolean has(int type) {
    for (int each : hierarchy.withSupertypes(type)) {
      if (counting.get(each)) {
        return true;
      }
    }
    return false;
  }

  /** The ways to those of a class and of what it inherits from, by their order. */
  List<Edge> of(int type) {
    List<Edge> edges = new ArrayList<>();
    for (int each : hierarchy.withSupertypes(type)) {
      if (counting.get(each)) {
        edges.add(new Edge(Integer.toString(edges.size()), place(each)));
      }
    }
    return edges;
  }

  /** That of a class itself. */
  Place place(int type) {
    return Place.method(application.name(type), "<clinit>", "()V");
  }
}
