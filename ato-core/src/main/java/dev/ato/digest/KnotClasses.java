package dev.ato.digest;

import java.util.Arrays;

/** Hashes the classes of a knot's nodes, in the order of their colors: one node stands for all. */
final class KnotClasses {

  private static final int CHUNK = 1 << 13;

  private final KnotGraph graph;
  private final KnotColors colors;
  private final Bytes out = new Bytes();

  KnotClasses(KnotGraph graph, KnotColors colors) {
    this.graph = graph;
    this.colors = colors;
  }

  /** How many there are, the number of the first node's, then each. */
  void hash(Hashing hashing) {
    long[] order = colors.distinct().sorted();
    for (int i = 0; i < order.length; i++) {
      colors.distinct().set(order[i], i);
    }
    out.size(order.length);
    out.size(number(0));
    for (int node : firstOfEach(order.length)) {
      write(node);
      if (out.length >= CHUNK) {
        hashing.update(out.data, 0, out.length);
        out.length = 0;
      }
    }
    hashing.update(out.data, 0, out.length);
  }

  private int[] firstOfEach(int classes) {
    int[] nodes = new int[classes];
    for (int node = graph.size - 1; node >= 0; node--) {
      nodes[number(node)] = node;
    }
    return nodes;
  }

  private void write(int node) {
    int said = graph.saidTo[node] - graph.saidFrom[node];
    out.size(said);
    out.bytes(graph.said.data, graph.saidFrom[node], said);
    for (int part = graph.partsFrom[node]; part < graph.membersFrom[node]; part++) {
      out.size(number(graph.parts[part]));
    }
    int[] members = Arrays.copyOfRange(graph.parts, graph.membersFrom[node], graph.partsTo[node]);
    for (int i = 0; i < members.length; i++) {
      members[i] = number(members[i]);
    }
    Arrays.sort(members);
    for (int member : members) {
      out.size(member);
    }
  }

  private int number(int node) {
    return colors.distinct().get(colors.of(node));
  }
}
