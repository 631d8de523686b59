package dev.ato.digest;

/**
 * Encodes a value that contains itself. Two such values are equal if nobody who follows their parts
 * step by step could ever tell them apart; so sharing leaves no trace here either.
 *
 * <p>Its objects are sorted into classes of which that is true: at first by what they say
 * themselves, then again and again by the classes of their parts, until no more classes come up.
 * What is hashed is one object of each class.
 */
final class KnotWalk {

  private final KnotGraph graph;
  private final Encoding local;

  private KnotWalk(Encoding local) {
    this.local = local;
    graph = new KnotGraph(local);
  }

  /** Writes the encoding of a value. */
  static void encode(Object root, Encoding local, Bytes out) {
    new KnotWalk(local).encode(root, out);
  }

  private void encode(Object root, Bytes out) {
    int complete = graph.explore(root);
    KnotColors colors = new KnotColors(graph, local.deadline);
    boolean exact = colors.refine(complete);
    out.byteValue(Tag.KNOT);
    if (exact) {
      new KnotClasses(graph, colors).hash(local.hashing);
      local.hashing.finish(out);
    } else {
      local.cut("beyond " + colors.rounds() + " steps", out);
      out.size(colors.rounds());
      out.longValue(colors.of(0));
    }
  }
}
