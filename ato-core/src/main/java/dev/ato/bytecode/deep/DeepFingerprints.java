package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The deep fingerprints of an application's methods: each stands for the logic of the method and of
 * all that it can reach in the application.
 *
 * <p>That is: what it calls, and where the receiver's class decides, which class selects which
 * method; lambdas; static initializers of the classes it uses, constructors of those whose fields
 * it reads; and of objects that it hands to code beyond the application, what that code may call of
 * them. Code beyond the application enters by name. Not followed are names that a program makes up
 * (reflection, services), and objects that code beyond the application already has.
 */
public final class DeepFingerprints {

  /** The versioned canonical form; it includes that of the static fingerprints below. */
  public static final String SCHEME = "ato-deep/2 of " + ClassFingerprints.SCHEME;

  private final Graph graph;
  private final Sha256[] digests;

  private DeepFingerprints(Graph graph) {
    this.graph = graph;
    digests = Digests.of(graph);
  }

  /** The deep fingerprints of all methods of the classes, which are all of the application. */
  public static DeepFingerprints of(Collection<ApplicationClass> classes) {
    List<MethodFingerprint> all = new ArrayList<>();
    classes.forEach(each -> all.addAll(each.fingerprints().methods()));
    return of(classes, all);
  }

  /** The deep fingerprints of some methods of the classes, and of what they can reach. */
  public static DeepFingerprints of(
      Collection<ApplicationClass> classes, Collection<MethodFingerprint> methods) {
    List<Place> roots =
        methods.stream()
            .map(method -> Place.method(method.owner(), method.name(), method.descriptor()))
            .toList();
    return new DeepFingerprints(Graph.of(new Application(classes), roots));
  }

  /** All that can be reached from the methods that were asked for, which come first. */
  public List<DeepPlace> places() {
    List<DeepPlace> all = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      all.add(
          new DeepPlace(
              graph.place(i), graph.code(i), graph.constant(i), digests[i], graph.ways(i)));
    }
    return all;
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
    int number = graph.number(Place.method(owner, name, descriptor));
    return number < 0
        ? Optional.empty()
        : Optional.of(Sha256.ofUtf8(SCHEME + " " + digests[number]));
  }
}
