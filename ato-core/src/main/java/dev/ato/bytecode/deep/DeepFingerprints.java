package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.deep.Place.Kind;
import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The deep fingerprints of an application's methods: each stands for the logic of the method and of
 * all that it can reach in the application.
 *
 * <p>That is: what it calls, by class hierarchy analysis where the receiver's class decides;
 * lambdas; static initializers of the classes it uses, constructors of those whose fields it reads;
 * and of objects that it hands to code beyond the application, what that code may call of them.
 * Code beyond the application enters by name. Not followed are names that a program makes up
 * (reflection, services), and objects that code beyond the application already has.
 */
public final class DeepFingerprints {

  /** The versioned canonical form; it includes that of the static fingerprints below. */
  public static final String SCHEME = "ato-deep/1 of " + ClassFingerprints.SCHEME;

  private final Graph graph;
  private final Sha256[] digests;

  private DeepFingerprints(Graph graph) {
    this.graph = graph;
    digests = Digests.of(graph);
  }

  /** The deep fingerprints of all methods of the classes, which are all of the application. */
  public static DeepFingerprints of(Collection<ApplicationClass> classes) {
    Application application = new Application(classes);
    List<Place> roots = new ArrayList<>();
    for (ApplicationClass each : application.classes()) {
      for (MethodFingerprint method : each.fingerprints().methods()) {
        roots.add(Place.method(method.owner(), method.name(), method.descriptor()));
      }
    }
    return new DeepFingerprints(Graph.of(application, roots));
  }

  /**
   * The deep fingerprint of a method of the application.
   *
   * @throws IllegalArgumentException if it is of no class of the application
   */
  public Sha256 of(MethodFingerprint method) {
    return find(method.owner(), method.name(), method.descriptor())
        .orElseThrow(() -> new IllegalArgumentException("unknown class: " + method.owner()));
  }

  /** The deep fingerprint of a method; empty if it has no code, or is not of the application. */
  public Optional<Sha256> find(String owner, String name, String descriptor) {
    int number = graph.number(Kind.METHOD, owner, name, descriptor);
    return number < 0
        ? Optional.empty()
        : Optional.of(Sha256.ofUtf8(SCHEME + " " + digests[number]));
  }
}
