package dev.ato.digest;

/** A number for each node of a knot: equal for nodes that cannot be told apart in some steps. */
final class KnotColors {

  /** A knot that needs more steps is one long way on which everything looks the same. */
  private static final int MOST_ROUNDS = 4096;

  private static final long MOST_CLASSES_TOGETHER = 64_000_000;

  private final KnotGraph graph;
  private final Deadline deadline;
  private final LongTable distinct = new LongTable();
  private long[] colors;
  private long[] next;
  private int rounds;

  KnotColors(KnotGraph graph, Deadline deadline) {
    this.graph = graph;
    this.deadline = deadline;
    colors = new long[graph.size];
    next = new long[graph.size];
  }

  /** How many steps the colors look ahead. */
  int rounds() {
    return rounds;
  }

  long of(int node) {
    return colors[node];
  }

  /** The colors, each once; valid once they are refined. */
  LongTable distinct() {
    return distinct;
  }

  /**
   * Looks further ahead until that tells no more nodes apart.
   *
   * @param complete for how many steps all parts are known
   * @return whether it came to that
   */
  boolean refine(int complete) {
    for (int node = 0; node < graph.size; node++) {
      next[node] = ofContent(node);
    }
    int classes = take();
    long together = classes;
    while (rounds < Math.min(complete, MOST_ROUNDS) && together < MOST_CLASSES_TOGETHER) {
      for (int node = 0; node < graph.size; node++) {
        next[node] = ofParts(node);
      }
      rounds++;
      deadline.work(1 + graph.size / 16);
      int now = take();
      if (now == classes && complete == Integer.MAX_VALUE) {
        return true;
      }
      classes = now;
      together += now;
    }
    return false;
  }

  private int take() {
    long[] taken = next;
    next = colors;
    colors = taken;
    distinct.clear(graph.size);
    for (long color : colors) {
      distinct.add(color);
    }
    return distinct.size();
  }

  private long ofContent(int node) {
    return Mixing.of(graph.said.data, graph.saidFrom[node], graph.saidTo[node]);
  }

  private long ofParts(int node) {
    long color = colors[node];
    int part = graph.partsFrom[node];
    for (; part < graph.membersFrom[node]; part++) {
      color = Mixing.of((color + Mixing.SEED) ^ colors[graph.parts[part]]);
    }
    long members = 0;
    for (; part < graph.partsTo[node]; part++) {
      members += Mixing.of(colors[graph.parts[part]] ^ Mixing.SEED);
    }
    return Mixing.of(color ^ members);
  }
}
