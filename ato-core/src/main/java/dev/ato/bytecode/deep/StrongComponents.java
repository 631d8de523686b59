package dev.ato.bytecode.deep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected components of a graph, each after all that it leads to (Tarjan:
 * Depth-first search and linear graph algorithms, SIAM J. Comput. 1972), without recursion: ways
 * may be long.
 */
final class StrongComponents {

  private static final int NOT_SEEN = -1;

  private final int[][] targets;
  private final int[] index;
  private final int[] lowest;
  private final int[] next;
  private final boolean[] isOpen;
  private final IntList open = new IntList();
  private final IntList path = new IntList();
  private final List<int[]> components = new ArrayList<>();
  private int count;

  private StrongComponents(int[][] targets) {
    this.targets = targets;
    index = new int[targets.length];
    Arrays.fill(index, NOT_SEEN);
    lowest = new int[targets.length];
    next = new int[targets.length];
    isOpen = new boolean[targets.length];
  }

  /** The components of the graph in which node {@code i} leads to {@code targets[i]}. */
  static List<int[]> of(int[][] targets) {
    StrongComponents search = new StrongComponents(targets);
    for (int node = 0; node < targets.length; node++) {
      if (search.index[node] == NOT_SEEN) {
        search.explore(node);
      }
    }
    return search.components;
  }

  private void explore(int root) {
    enter(root);
    while (!path.isEmpty()) {
      int node = path.last();
      if (next[node] < targets[node].length) {
        visit(node, targets[node][next[node]++]);
      } else {
        path.removeLast();
        leave(node);
      }
    }
  }

  private void enter(int node) {
    index[node] = count;
    lowest[node] = count++;
    isOpen[node] = true;
    open.add(node);
    path.add(node);
  }

  private void visit(int node, int target) {
    if (index[target] == NOT_SEEN) {
      enter(target);
    } else if (isOpen[target]) {
      lowest[node] = Math.min(lowest[node], index[target]);
    }
  }

  private void leave(int node) {
    if (!path.isEmpty()) {
      int caller = path.last();
      lowest[caller] = Math.min(lowest[caller], lowest[node]);
    }
    if (lowest[node] == index[node]) {
      components.add(close(node));
    }
  }

  private int[] close(int root) {
    IntList members = new IntList();
    int member;
    do {
      member = open.removeLast();
      isOpen[member] = false;
      members.add(member);
    } while (member != root);
    return members.toArray();
  }
}
